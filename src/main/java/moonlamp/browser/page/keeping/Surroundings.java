package moonlamp.browser.page.keeping;

/** What the desk has to know of the world. */
public interface Surroundings {
    /** Milliseconds since 1970. */
    long now();

    /** An id that no other story has. */
    String freshId();

    /** The name of the storyteller that tells. */
    String model();
}
