package moonlamp.browser.page.keeping;

/** What the desk has to know of the world. */
public interface Surroundings {
    /** Milliseconds since 1970. */
    long now();

    /** An id that no other story has. */
    String freshId();

    /** Remembers a story, as a text, until the visit is over: as long as the tab stays, reloads included. */
    void remember(String id, String story);

    /** The text of a story that was remembered; empty if there is none. */
    String recall(String id);

    /** The name of the storyteller that tells. */
    String model();
}
