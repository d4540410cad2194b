package moonlamp.story;

/**
 * A piece of the story that is shown and read aloud as one.
 *
 * @param text not empty, one line, single spaces, no space at its ends
 * @param startsParagraph whether it is the first of a paragraph
 */
public record Sentence(String text, boolean startsParagraph) {
    /** End a sentence. */
    static final String TERMINATORS = ".!?\u2026";

    /** May stand behind these. */
    static final String CLOSERS = "\"'\u2018\u2019\u201c\u201d\u00ab\u00bb\u2039\u203a)]*_";

    /** Whether it ends as sentences do: at the end of a text, the last one may have been cut off. */
    public boolean isWhole() {
        String bare = withoutClosers();
        return !bare.isEmpty() && TERMINATORS.indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }

    /** Whether its end leaves something open, be it in quotation marks: it asks a question, or has an ellipsis. */
    public boolean isLeftOpen() {
        String bare = withoutClosers();
        return bare.endsWith("?") || bare.endsWith("\u2026") || bare.endsWith("...");
    }

    private String withoutClosers() {
        int end = text.length();
        while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Writes it after what is told already: after a blank line if it starts a paragraph, else after a space. */
    public void appendTo(StringBuilder told) {
        boolean follows = told.length() > 0 && told.charAt(told.length() - 1) != '\n';
        if (follows) {
            told.append(startsParagraph ? "\n\n" : " ");
        }
        told.append(text);
    }
}
