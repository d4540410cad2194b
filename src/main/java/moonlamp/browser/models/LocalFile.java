package moonlamp.browser.models;

/**
 * A file of this device.
 *
 * @param <B> byte arrays
 */
public interface LocalFile<B> {
    long length();

    /**
     * Reads bytes into the beginning of an array.
     *
     * @param length how many, all of them within the file
     * @throws ModelFailureException with E_FILE if they cannot be read
     */
    void read(long from, B target, int length);
}
