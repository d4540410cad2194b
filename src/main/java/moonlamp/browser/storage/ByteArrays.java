package moonlamp.browser.storage;

/**
 * What the store does with byte arrays itself.
 *
 * @param <B> byte arrays
 */
interface ByteArrays<B> {
    B allocate(int length);

    void copy(B source, int from, B target, int at, int length);
}
