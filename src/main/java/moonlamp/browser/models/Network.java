package moonlamp.browser.models;

/**
 * The way to the servers.
 *
 * @param <B> byte arrays
 */
public interface Network<B> {
    /**
     * Asks for a file, or for a part of it with one plain Range header and nothing else that would need a preflight. No
     * referrer goes along, no cookie, and no If-Range: what has arrived is judged by its hash.
     *
     * @param from the first byte that is wanted
     * @param to the one behind the last, or -1 for all up to the end; from 0 on that is the whole file, without a Range
     */
    Answer<B> ask(String url, long from, long to);

    /** Whether the device seems to have a connection at all. */
    boolean online();
}
