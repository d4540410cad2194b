package moonlamp.training.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;

/**
 * The documents of a run, one after the other without end: epoch after epoch, in each the sources' texts mixed in an order
 * of its own. Position and seed decide everything.
 */
public final class DocumentStream {
    private static final long EPOCH_SEED = 0x9E3779B97F4A7C15L;

    private final List<StorySource> sources;
    private final DocumentEncoder encoder;
    private final long seed;
    private final List<Integer> order = new ArrayList<>(); // source of each text of the epoch
    private final List<Iterator<TrainingText>> texts = new ArrayList<>();
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
        if (order.isEmpty() || place.position() > order.size()) {
            throw new IllegalArgumentException(
                    "an epoch has " + order.size() + " texts; the run is at text " + place.position());
        }
        while (position < place.position()) {
            nextText();
        }
    }

    private void begin(long newEpoch) {
        epoch = newEpoch;
        position = 0;
        order.clear();
        texts.clear();
        long epochSeed = seed + EPOCH_SEED * (epoch + 1);
        for (int source = 0; source < sources.size(); source++) {
            order.addAll(Collections.nCopies(sources.get(source).perEpoch(), source));
            texts.add(sources.get(source).texts(epochSeed + source));
        }
        Collections.shuffle(order, new Random(epochSeed));
    }

    /** Where the stream is now. */
    public Place place() {
        return new Place(epoch, position);
    }

    /** Texts in an epoch. */
    public int epochLength() {
        return order.size();
    }

    /** The next document. */
    public Document next() {
        if (position == order.size()) {
            begin(epoch + 1);
        }
        return encoder.encode(nextText());
    }

    private TrainingText nextText() {
        int source = order.get(position);
        position++;
        Iterator<TrainingText> iterator = texts.get(source);
        if (!iterator.hasNext()) {
            throw new NoSuchElementException("source " + source + " ended before its epoch");
        }
        return iterator.next();
    }
}
