package moonlamp.story;

/**
 * A piece of the story that is shown and read aloud as one.
 *
 * @param text not empty, one line, single spaces, no space at its ends
 * @param startsParagraph whether it is the first of a paragraph
 */
public record Sentence(String text, boolean startsParagraph) {}
