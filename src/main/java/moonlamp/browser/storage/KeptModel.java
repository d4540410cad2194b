package moonlamp.browser.storage;

import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;

/**
 * A model that is in the store, whole or not.
 *
 * @param sha256 of its file
 * @param bytes length of its file
 * @param storedBytes how many of them are stored
 * @param state INSTALLED, DAMAGED, PARTIAL or PAUSED
 * @param storage where it lies
 * @param label what else is remembered
 */
public record KeptModel(
        String sha256, long bytes, long storedBytes, ModelState state, ModelStorage storage, ModelLabel label) {
    /** Whether it is whole, or was. */
    public boolean isComplete() {
        return state == ModelState.INSTALLED || state == ModelState.DAMAGED;
    }
}
