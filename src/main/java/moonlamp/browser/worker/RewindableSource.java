package moonlamp.browser.worker;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * A source whose beginning can be read again: the header is looked at once to plan the memory and twice more to load.
 * Until {@link #rewindForGood} everything that is read is held.
 */
final class RewindableSource implements ModelSource {
    private final ModelSource source;
    private final List<Uint8Array> held = new ArrayList<>();
    private boolean holding = true;
    /** Where reading goes on among what is held: in which array, and at which of its bytes. */
    private int index;

    private int taken;
    private long arrived;

    RewindableSource(ModelSource source) {
        this.source = source;
    }

    @Override
    public int read(Uint8Array target) {
        if (index < held.size()) {
            return readHeld(target);
        }
        int count = source.read(target);
        arrived += count;
        if (holding && count > 0) {
            held.add(copy(target, count));
            index++;
        }
        return count;
    }

    /** Starts again with the first byte. */
    void rewind() {
        index = 0;
        taken = 0;
    }

    /** Starts again for the last time: nothing is held any longer than until it is read. */
    void rewindForGood() {
        rewind();
        holding = false;
    }

    /** How many bytes have come from the source. */
    long arrived() {
        return arrived;
    }

    @Override
    public boolean isChecked() {
        return source.isChecked();
    }

    @Override
    public void close() {
        source.close();
    }

    private int readHeld(Uint8Array target) {
        Uint8Array bytes = held.get(index);
        int count = Math.min(target.getLength(), bytes.getLength() - taken);
        copy(bytes, taken, count, target);
        taken += count;
        if (taken == bytes.getLength()) {
            taken = 0;
            if (holding) {
                index++;
            } else {
                held.remove(0);
            }
        }
        return count;
    }

    @JSBody(
            params = {"bytes", "count"},
            script = "return new Uint8Array(bytes.subarray(0, count));")
    private static native Uint8Array copy(Uint8Array bytes, int count);

    @JSBody(
            params = {"bytes", "from", "count", "target"},
            script = "target.set(bytes.subarray(from, from + count));")
    private static native void copy(Uint8Array bytes, int from, int count, Uint8Array target);
}
