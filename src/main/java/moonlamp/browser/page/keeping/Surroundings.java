package moonlamp.browser.page.keeping;

/** What the desk has to know of the world. */
public interface Surroundings {
    /** Milliseconds since 1970. */
    long now();

    /** An id that no other story has. */
    String freshId();

    /** The name of the storyteller that tells. */
    String model();

    /** The beginning of its file's SHA-256, in hex; may be empty. */
    String fingerprint();
}
