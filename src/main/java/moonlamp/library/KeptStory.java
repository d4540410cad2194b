package moonlamp.library;

import java.util.ArrayList;
import java.util.List;
import moonlamp.story.Readability;
import moonlamp.story.Sentence;

/**
 * A story as it is kept.
 *
 * @param id names it for ever, on every device: 1 to {@value #MAX_ID} lower-case letters, digits and hyphens
 * @param title as {@link TitleText#clean} leaves it, not empty
 * @param sentences its text, at least one; the first one starts a paragraph
 * @param language as BCP 47 names it, for example {@code en}
 * @param origin what it was made from
 * @param children who it was told for or about; may be empty
 * @param created when it was told, in milliseconds since 1970
 * @param changed when title or favourite last changed, in milliseconds since 1970; of two copies the newer counts
 * @param favourite whether it is one of the favourites
 */
public record KeptStory(
        String id,
        String title,
        List<Sentence> sentences,
        String language,
        Origin origin,
        List<String> children,
        long created,
        long changed,
        boolean favourite) {
    /** Most characters of an id. */
    public static final int MAX_ID = 64;

    /** Most sentences of a story: far more than any storyteller writes. */
    public static final int MAX_SENTENCES = 2_000;

    /** Most characters of a sentence. */
    public static final int MAX_SENTENCE_CHARS = 2_000;

    /** Most children of a story. */
    public static final int MAX_CHILDREN = 8;

    private static final long MAX_TIME = 8_640_000_000_000_000L;
    private static final int MAX_NAME = 80;

    /**
     * Keeps unmodifiable copies.
     *
     * @throws IllegalArgumentException if a part breaks its rule; the message begins with the part's name
     */
    public KeptStory {
        sentences = fromParagraph(sentences);
        children = List.copyOf(children);
        require(isId(id), "id: not an id");
        require(!title.isEmpty() && title.equals(TitleText.clean(title)), "title: empty, too long or not plain text");
        require(!sentences.isEmpty() && sentences.size() <= MAX_SENTENCES, "paragraphs: no text, or too much");
        for (Sentence sentence : sentences) {
            int length = sentence.text().length();
            require(length > 0 && length <= MAX_SENTENCE_CHARS, "paragraphs: an empty sentence, or one too long");
        }
        require(isLanguage(language), "language: not a language tag");
        require(origin != null, "recipe: missing");
        require(children.size() <= MAX_CHILDREN, "children: too many");
        for (String child : children) {
            require(!child.isEmpty() && child.length() <= MAX_NAME, "children: an empty name, or one too long");
        }
        require(created >= 0 && created <= MAX_TIME, "created: not a time");
        require(changed >= 0 && changed <= MAX_TIME, "changed: not a time");
    }

    /** Whether more of it is written here than in another copy. */
    public boolean isLongerThan(KeptStory other) {
        return sentences.size() > other.sentences.size();
    }

    /** The same story under another title. */
    public KeptStory titled(String newTitle, long now) {
        return new KeptStory(
                id,
                TitleText.clean(newTitle),
                sentences,
                language,
                origin,
                children,
                created,
                changedAgain(now),
                favourite);
    }

    /** The same story among the favourites, or no longer. */
    public KeptStory liked(boolean isFavourite, long now) {
        return new KeptStory(id, title, sentences, language, origin, children, created, changedAgain(now), isFavourite);
    }

    /** The time of another change, never before the last one: that may have been made where the clock is ahead. */
    private long changedAgain(long now) {
        return Math.min(MAX_TIME, Math.max(now, changed + 1));
    }

    /** Its text by paragraphs, each a list of sentences. */
    public List<List<String>> paragraphs() {
        List<List<String>> paragraphs = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (sentence.startsParagraph()) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.get(paragraphs.size() - 1).add(sentence.text());
        }
        return paragraphs;
    }

    /** How many words it has. */
    public int words() {
        return Readability.of(sentences).words();
    }

    /** Whether a text may name a story. */
    public static boolean isId(String text) {
        return text != null && !text.isEmpty() && text.length() <= MAX_ID && consistsOf(text, "-");
    }

    private static boolean isLanguage(String text) {
        return text != null && text.length() >= 2 && text.length() <= 35 && consistsOf(text.toLowerCase(), "-");
    }

    private static boolean consistsOf(String text, String others) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || others.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static List<Sentence> fromParagraph(List<Sentence> sentences) {
        if (sentences.isEmpty() || sentences.get(0).startsParagraph()) {
            return List.copyOf(sentences);
        }
        List<Sentence> mended = new ArrayList<>(sentences);
        mended.set(0, new Sentence(sentences.get(0).text(), true));
        return List.copyOf(mended);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
