package moonlamp.story;

/**
 * A piece of the story that is shown and read aloud as one.
 *
 * @param text not empty, one line, single spaces, no space at its ends
 * @param startsParagraph whether it is the first of a paragraph
 */
public record Sentence(String text, boolean startsParagraph) {
    private static final String TERMINATORS = ".!?\u2026";
    private static final String CLOSERS = "\"'\u2019\u201d\u201c\u00bb)]*_";

    /** Whether it ends as sentences do: at the end of a text, the last one may have been cut off. */
    public boolean isWhole() {
        int end = text.length();
        while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && TERMINATORS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** How many words it has: words are what white space separates. */
    public int words() {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = !Character.isWhitespace(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}
