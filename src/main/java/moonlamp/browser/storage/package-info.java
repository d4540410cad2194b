/**
 * Model files, kept in the browser. A {@link moonlamp.browser.storage.ModelStore} has a folder for each model, named by the
 * file's SHA-256: pieces of 4 MiB, and a {@link moonlamp.browser.storage.Manifest} that is written last. Without a manifest,
 * or with a piece missing or of another length, a model is not there. A {@link moonlamp.browser.storage.PartialModel} that
 * is being put together has a {@link moonlamp.browser.storage.Journal} instead, and so outlives the browser.
 *
 * <p>Where the folders lie is behind {@link moonlamp.browser.storage.StorageBackend}: the origin private file system,
 * else Cache Storage, else memory, which lasts as long as its tab. What a write would need is not asked for beforehand, since
 * browsers give made-up answers: the first write that fails is the truth, and the pieces of a download that were written before stay.
 *
 * <p>For workers: methods suspend the calling (green) thread. The logic does not touch the browser; {@code B} stands for its
 * byte arrays.
 */
package moonlamp.browser.storage;
