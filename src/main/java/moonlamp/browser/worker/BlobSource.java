package moonlamp.browser.worker;

import moonlamp.browser.models.ModelFailureException;
import org.teavm.jso.JSBody;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.Uint8Array;

/** A file that came with the request to load it. */
final class BlobSource implements ModelSource {
    /** How much is read at once, an array of its own each time. */
    private static final int PORTION = 1 << 20;

    private final BlobFile file;
    private final Uint8Array portion = new Uint8Array(PORTION);
    private long position;
    private int filled;
    private int taken;

    BlobSource(Blob blob) {
        file = new BlobFile(blob);
    }

    @Override
    public int read(Uint8Array target) {
        if (taken == filled) {
            filled = (int) Math.min(PORTION, file.length() - position);
            taken = 0;
            if (filled == 0) {
                return 0;
            }
            readPortion();
        }
        int count = Math.min(target.getLength(), filled - taken);
        copy(portion, taken, count, target);
        taken += count;
        return count;
    }

    private void readPortion() {
        try {
            file.read(position, portion, filled);
        } catch (ModelFailureException e) {
            throw new EngineFailureException(e.code(), e.getMessage());
        }
        position += filled;
    }

    @Override
    public boolean isChecked() {
        return false;
    }

    @Override
    public void close() {
        // nothing is held
    }

    @JSBody(
            params = {"source", "from", "count", "target"},
            script = "target.set(source.subarray(from, from + count));")
    private static native void copy(Uint8Array source, int from, int count, Uint8Array target);
}
