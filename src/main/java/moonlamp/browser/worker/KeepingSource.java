package moonlamp.browser.worker;

import moonlamp.browser.storage.ModelKeeper;
import org.teavm.jso.typedarrays.Uint8Array;

/** Keeps a file while it is read. */
record KeepingSource(ModelSource source, ModelKeeper<Uint8Array> keeper) implements ModelSource {
    @Override
    public int read(Uint8Array target) {
        int count = source.read(target);
        keeper.append(target, count);
        return count;
    }

    @Override
    public boolean isChecked() {
        return source.isChecked();
    }

    @Override
    public void accept() {
        keeper.commit();
    }

    @Override
    public void close() {
        keeper.abandon();
        source.close();
    }
}
