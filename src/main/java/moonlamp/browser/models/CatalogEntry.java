package moonlamp.browser.models;

import java.util.List;

/**
 * A model that can be fetched.
 *
 * @param id its id in the catalog
 * @param name for people
 * @param urls where the file is, the preferred place first; all have the same bytes
 * @param bytes its length
 * @param sha256 of the file, in lower case hex
 * @param pieceSha256 of its pieces of 4 MiB, or empty if they are not known
 * @param memoryBytes what it takes to run it, about
 * @param licence name of its terms
 * @param licenceUrl where they are to be read
 * @param languages that it writes, as two-letter codes with spaces between
 */
public record CatalogEntry(
        String id,
        String name,
        List<String> urls,
        long bytes,
        String sha256,
        List<String> pieceSha256,
        long memoryBytes,
        String licence,
        String licenceUrl,
        String languages) {
    public CatalogEntry {
        urls = List.copyOf(urls);
        pieceSha256 = List.copyOf(pieceSha256);
    }
}
