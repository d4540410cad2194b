package moonlamp.browser.models;

/**
 * Looks into model files.
 *
 * @param <B> byte arrays
 */
public interface Inspector<B> {
    /**
     * What a file says of itself.
     *
     * @param name empty if it has none
     * @param memoryBytes what it takes to run it
     */
    record Description(String name, long memoryBytes) {}

    /**
     * Reads a file's header.
     *
     * @throws ModelFailureException with E_MODEL or E_UNSUPPORTED, naming what was found, if it is no model for us
     */
    Description describe(LocalFile<B> file);
}
