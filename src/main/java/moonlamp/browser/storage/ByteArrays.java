package moonlamp.browser.storage;

/**
 * What the store does with byte arrays itself.
 *
 * @param <B> byte arrays
 */
public interface ByteArrays<B> {
    B allocate(int length);

    /** One byte, 0 to 255. */
    int get(B bytes, int index);

    /** SHA-256 of an array's first bytes, in lower case hex. */
    String sha256(B bytes, int length);
}
