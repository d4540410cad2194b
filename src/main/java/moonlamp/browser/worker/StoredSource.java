package moonlamp.browser.worker;

import moonlamp.browser.storage.StoredModel;
import org.teavm.jso.typedarrays.Uint8Array;

/** A file that was kept. */
record StoredSource(StoredModel<Uint8Array> model) implements ModelSource {
    @Override
    public int read(Uint8Array target) {
        return model.read(target, target.getLength());
    }

    @Override
    public boolean isChecked() {
        return true;
    }

    @Override
    public void close() {
        model.close();
    }
}
