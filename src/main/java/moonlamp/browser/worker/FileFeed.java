package moonlamp.browser.worker;

import java.util.function.ToIntBiFunction;
import moonlamp.browser.jso.Promises;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Request;
import org.teavm.jso.typedarrays.Uint8Array;

/** Feeds a model file to engines: its header any number of times, then, once, all of it. */
final class FileFeed {
    /** Hears how many bytes have come, of how many. */
    @FunctionalInterface
    interface Progress {
        void reached(long doneBytes, long totalBytes);
    }

    /** Progress is worth a message after so much of the file. */
    private static final int PROGRESS_STEPS = 100;

    /** After so many bytes it is the turn of the messages that wait: a few milliseconds of work. */
    private static final int TURN_BYTES = 4 << 20;

    private final RewindableSource source;
    private final Request.Load load;
    private final Progress progress;
    private long reported;

    FileFeed(ModelSource source, Request.Load load, Progress progress) {
        this.source = new RewindableSource(source);
        this.load = load;
        this.progress = progress;
    }

    /**
     * Feeds an engine until it has the file's header.
     *
     * @param feed the export that takes so many staged bytes and answers 1 when that is enough
     */
    void header(EngineInstance engine, ToIntBiFunction<EngineExports, Integer> feed) {
        source.rewind();
        boolean complete = false;
        while (!complete) {
            int count = read(engine);
            if (count == 0) {
                throw new EngineFailureException(FailureCode.E_MODEL, "the file ends before its header does");
            }
            complete = engine.call(e -> feed.applyAsInt(e, count)) != 0;
        }
    }

    /** Feeds the whole file and checks that it is the promised one. */
    void weights(EngineInstance engine) {
        source.rewindForGood();
        boolean hashed = !source.isChecked() && !load.modelSha256().isEmpty();
        int offset = 0;
        int turn = 0;
        for (int count = read(engine); count > 0; count = read(engine)) {
            feed(engine, offset, count, hashed);
            offset += count;
            turn += count;
            if (turn >= TURN_BYTES) {
                Promises.await(MessageTurns.next());
                turn = 0;
            }
        }
        if (hashed) {
            requireDigest(engine.text(EngineExports::digest));
        }
    }

    private static void feed(EngineInstance engine, int offset, int count, boolean hashed) {
        if (hashed) {
            engine.call(e -> e.hash(count));
        }
        engine.call(e -> e.feedWeights(offset, count));
    }

    private void requireDigest(String digest) {
        if (!load.modelSha256().equals(digest)) {
            throw new EngineFailureException(
                    FailureCode.E_HASH, "expected SHA-256 " + load.modelSha256() + ", got " + digest);
        }
    }

    private int read(EngineInstance engine) {
        Uint8Array staging = engine.staging();
        int count = source.read(staging);
        long arrived = source.arrived();
        if (arrived - reported >= load.modelBytes() / PROGRESS_STEPS
                || arrived == load.modelBytes() && arrived > reported) {
            progress.reached(arrived, load.modelBytes());
            reported = arrived;
        }
        return count;
    }
}
