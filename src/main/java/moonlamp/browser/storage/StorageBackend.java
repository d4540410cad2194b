package moonlamp.browser.storage;

/**
 * One way to keep models.
 *
 * @param <B> byte arrays
 */
interface StorageBackend<B> {
    /**
     * The folder of a model, made or not.
     *
     * @param sha256 of the file
     * @throws StorageException if this way is closed here
     */
    PieceFolder<B> folder(String sha256);
}
