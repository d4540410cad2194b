package moonlamp.training.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The documents of a run, one after the other without end: epoch after epoch, in each the sources' texts mixed in an order
 * of its own. Position and seed decide everything.
 */
public final class DocumentStream {
    private static final long EPOCH_SEED = 0x9E3779B97F4A7C15L;

    private final List<StorySource> sources;
    private final DocumentEncoder encoder;
    private final long seed;
    private final List<Supplier<TrainingText>> texts = new ArrayList<>(); // of the epoch, in their order
    private long epoch;
    private int position;

    /**
     * Where a stream is.
     *
     * @param epoch from 0 on
     * @param position texts of the epoch that have been taken
     */
    public record Place(long epoch, int position) {
        /** The beginning. */
        public static final Place START = new Place(0, 0);
    }

    /**
     * A stream that goes on at {@code place}.
     *
     * @throws IllegalArgumentException if the sources have no texts, or fewer than the place says
     */
    public DocumentStream(List<StorySource> sources, DocumentEncoder encoder, long seed, Place place) {
        this.sources = List.copyOf(sources);
        this.encoder = encoder;
        this.seed = seed;
        begin(place.epoch());
        if (texts.isEmpty() || place.position() > texts.size()) {
            throw new IllegalArgumentException(
                    "an epoch has " + texts.size() + " texts; the run is at text " + place.position());
        }
        position = place.position();
    }

    private void begin(long newEpoch) {
        epoch = newEpoch;
        position = 0;
        texts.clear();
        long epochSeed = seed + EPOCH_SEED * (epoch + 1);
        for (int i = 0; i < sources.size(); i++) {
            IntFunction<TrainingText> source = sources.get(i).epoch(epochSeed + i);
            IntStream.range(0, sources.get(i).perEpoch()).forEach(number -> texts.add(() -> source.apply(number)));
        }
        Collections.shuffle(texts, new Random(epochSeed));
    }

    /** Where the stream is now. */
    public Place place() {
        return new Place(epoch, position);
    }

    /** Texts in an epoch. */
    public int epochLength() {
        return texts.size();
    }

    /** The next document. */
    public Document next() {
        if (position == texts.size()) {
            begin(epoch + 1);
        }
        Document document = encoder.encode(texts.get(position).get());
        position++;
        return document;
    }
}
