package moonlamp.browser.storage;

import java.util.List;
import moonlamp.protocol.ModelStorage;

/**
 * One way to keep models.
 *
 * @param <B> byte arrays
 */
interface StorageBackend<B> {
    /** Which way this is. */
    ModelStorage kind();

    /**
     * The folder of a model, made or not.
     *
     * @param sha256 of the file
     * @throws StorageException if this way is closed here
     */
    PieceFolder<B> folder(String sha256);

    /**
     * Names of all folders.
     *
     * @throws StorageException if this way is closed here
     */
    List<String> folders();
}
