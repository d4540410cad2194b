package moonlamp.library;

/**
 * What a story was made from.
 *
 * @param recipe the fragment of a link that tells it again, as {@link moonlamp.story.Recipe#toFragment} writes it; empty
 *     when there is none
 * @param number the story number
 * @param model the storyteller's name; may be empty
 * @param fingerprint the beginning of the SHA-256 of the storyteller's file, in hex; may be empty
 * @param parent the id of the story that this one is a variation of; empty when it stands for itself
 */
public record Origin(String recipe, long number, String model, String fingerprint, String parent) {
    /** Most characters of each text. */
    public static final int MAX_CHARS = 2_000;

    /** A story of which only the text is known. */
    public static final Origin UNKNOWN = new Origin("", 0, "", "", "");

    /** @throws IllegalArgumentException if a text is too long; the message begins with its name */
    public Origin {
        requireShort("recipe", recipe);
        requireShort("model", model);
        requireShort("fingerprint", fingerprint);
        if (!parent.isEmpty() && !KeptStory.isId(parent)) {
            throw new IllegalArgumentException("parent: not an id");
        }
    }

    private static void requireShort(String name, String text) {
        if (text.length() > MAX_CHARS) {
            throw new IllegalArgumentException(name + ": too long");
        }
    }
}
