package moonlamp.protocol;

/** Where a model's bytes are kept. */
public enum ModelStorage {
    /** Nowhere. */
    NONE,
    /** In the origin private file system. */
    FILES,
    /** In Cache Storage, since files cannot be written here. */
    CACHE,
    /** In memory, since nothing can be stored here: gone when the page is. People should know. */
    MEMORY
}
