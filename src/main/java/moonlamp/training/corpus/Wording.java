package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import moonlamp.story.Words;

/**
 * One way to say a beat.
 *
 * @param marks when it may be used
 * @param source as the author wrote it, without marks
 * @param template the same, parsed
 * @param words about how many words it has without its extras
 * @param line where it begins in its file, from 1
 */
record Wording(Marks marks, String source, Node template, int words, int line) {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]");
    private static final Pattern EXTRA = Pattern.compile("\\(\\(.*?\\)\\)");

    /** About how long its sentences are. */
    double wordsPerSentence() {
        long sentences = SENTENCE_END
                .matcher(EXTRA.matcher(source).replaceAll(""))
                .results()
                .count();
        return (double) words / Math.max(1, sentences);
    }

    /**
     * Reads a wording with its marks.
     *
     * @throws CorpusFormatException if it cannot be read
     */
    static Wording parse(String file, int line, String text) {
        List<String> marks = new ArrayList<>();
        String rest = text.strip();
        while (rest.startsWith("@")) {
            int space = rest.indexOf(' ');
            if (space < 0) {
                throw new CorpusFormatException(file, line, "marks without a wording");
            }
            marks.add(rest.substring(1, space));
            rest = rest.substring(space).strip();
        }
        try {
            int words = Words.count(EXTRA.matcher(rest).replaceAll(""));
            Marks allowed = marks.isEmpty() ? Marks.NONE : Marks.of(marks);
            return new Wording(allowed, rest, TemplateParser.parse(rest), words, line);
        } catch (TemplateException e) {
            throw new CorpusFormatException(file, line, e.getMessage());
        }
    }
}
