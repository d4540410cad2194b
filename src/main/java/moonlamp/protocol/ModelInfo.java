package moonlamp.protocol;

/**
 * A model of the catalog, or one that was imported.
 *
 * @param model the file's SHA-256 in lower case hex
 * @param catalogId its id in the catalog; empty for an imported file that is not in it
 * @param name for people
 * @param bytes length of the file
 * @param storedBytes how many of them are in this browser
 * @param state what there is of it
 * @param storage where
 * @param savedAt when it became whole, in milliseconds since 1970; 0 if it is not
 * @param memoryBytes what the device must give to run it, about; 0 if unknown
 * @param licence name of its terms; empty for an imported file
 * @param licenceUrl where they are to be read; likewise
 * @param languages that it writes, as two-letter codes with spaces between; likewise
 */
public record ModelInfo(
        String model,
        String catalogId,
        String name,
        long bytes,
        long storedBytes,
        ModelState state,
        ModelStorage storage,
        long savedAt,
        long memoryBytes,
        String licence,
        String licenceUrl,
        String languages) {

    /** Whether the file is one of the catalog, so that its bytes are known to be the published ones. */
    public boolean verified() {
        return !catalogId.isEmpty();
    }
}
