package moonlamp.training.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import moonlamp.story.Sentence;
import moonlamp.story.SentenceSplitter;
import moonlamp.story.Word;
import moonlamp.story.Words;

/** A story, cut into what the rules look at. Immutable. */
public final class StoryText {
    private final String text;
    private final List<Word> words;
    private final List<String> lowerWords;
    private final List<Sentence> sentences;

    /** The story as it was told. */
    public StoryText(String text) {
        this.text = text;
        words = List.copyOf(Words.of(text));
        lowerWords = words.stream().map(Word::lower).toList();
        SentenceSplitter splitter = new SentenceSplitter();
        List<Sentence> all = new ArrayList<>(splitter.accept(text));
        all.addAll(splitter.flush());
        sentences = List.copyOf(all);
    }

    /** As it was told. */
    public String text() {
        return text;
    }

    /** In lower case. */
    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Its words, see {@link Words}. */
    public List<Word> words() {
        return words;
    }

    /** Its words in lower case. */
    public List<String> lowerWords() {
        return lowerWords;
    }

    /** Its sentences, as the page shows them. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** The words of its sentences. */
    public List<String> sentenceTexts() {
        return sentences.stream().map(Sentence::text).toList();
    }

    /** Its first {@code count} sentences, or all. */
    public String beginning(int count) {
        return joined(sentences.subList(0, Math.min(count, sentences.size())));
    }

    /** What comes after the first {@code count} sentences. */
    public String after(int count) {
        return joined(sentences.subList(Math.min(count, sentences.size()), sentences.size()));
    }

    private static String joined(List<Sentence> some) {
        return some.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    /** Words as people count them. */
    public int wordCount() {
        return Words.count(text);
    }

    /** Whether the last sentence is a whole one. */
    public boolean endsWhole() {
        return !sentences.isEmpty() && sentences.get(sentences.size() - 1).isWhole();
    }

    /** Its lines that are not blank. */
    public List<String> paragraphs() {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** What stands between word {@code index} and the next one. */
    String gapAfter(int index) {
        return text.substring(words.get(index).end(), words.get(index + 1).start());
    }
}
