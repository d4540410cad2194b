package moonlamp.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import moonlamp.training.vocabulary.StoryVocabulary;
import org.junit.jupiter.api.Test;

class DocumentStreamTest {
    private static final HeldOut SPLIT = new HeldOut(20);

    private final DocumentEncoder encoder =
            new DocumentEncoder(StoryVocabulary.pieces().toVocabulary(), 128);
    private final StorySource many = source("many", 30);
    private final StorySource few = source("few", 10);

    private static StorySource source(String name, int perEpoch) {
        return new GeneratedStories(
                (seed, count) -> IntStream.range(0, count)
                        .mapToObj(i -> new TrainingText("Write.", "Story " + seed + " " + i + " of the fox.", name)),
                perEpoch,
                SPLIT);
    }

    private DocumentStream stream(long seed, DocumentStream.Place place) {
        return new DocumentStream(List.of(many, few), encoder, seed, place);
    }

    @Test
    void anEpochHasEverySourcesShare() {
        DocumentStream stream = stream(1, DocumentStream.Place.START);
        for (int epoch = 0; epoch < 3; epoch++) {
            int fromFew = 0;
            for (int i = 0; i < stream.epochLength(); i++) {
                fromFew += stream.next().source().equals("few") ? 1 : 0;
            }
            assertEquals(10, fromFew);
        }
    }

    @Test
    void aStreamGoesOnFromAnyPlace() {
        DocumentStream whole = stream(5, DocumentStream.Place.START);
        List<int[]> ids = new ArrayList<>();
        List<DocumentStream.Place> places = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            places.add(whole.place());
            ids.add(whole.next().ids());
        }
        for (int i = 0; i < 90; i++) {
            assertArrayEquals(ids.get(i), stream(5, places.get(i)).next().ids(), "text " + i);
        }
    }

    @Test
    void epochsAndSeedsDiffer() {
        DocumentStream stream = stream(1, DocumentStream.Place.START);
        int[] first = stream.next().ids();
        assertFalse(Arrays.equals(
                first, stream(2, DocumentStream.Place.START).next().ids()));
        assertFalse(Arrays.equals(
                first, stream(1, new DocumentStream.Place(1, 0)).next().ids()));
    }

    @Test
    void heldOutStoriesAreNeverTrainedOn() {
        List<TrainingText> heldOut = many.heldOut(50);
        assertEquals(50, heldOut.size());
        assertTrue(heldOut.stream().allMatch(text -> SPLIT.contains(text.story())));
        StorySource more = source("more", 500);
        IntStream.range(0, 500)
                .mapToObj(more.epoch(3))
                .forEach(text -> assertFalse(SPLIT.contains(text.story()), text.story()));
    }
}
