package moonlamp.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import moonlamp.training.network.Rows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepPlanTest {
    private static final int CAPACITY = 1024;
    private static final int THREADS = 2;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyDocumentHasOnePlaceThatFits(long seed) {
        List<Document> documents = documents(new SplittableRandom(seed));
        List<List<Document>> groups = StepPlan.of(documents, THREADS, CAPACITY);
        assertEquals(0, groups.size() % THREADS);
        Set<Document> placed = new HashSet<>();
        int count = 0;
        for (List<Document> group : groups) {
            assertTrue(rows(group) <= CAPACITY, "seed " + seed);
            placed.addAll(group);
            count += group.size();
        }
        assertEquals(documents.size(), count);
        assertEquals(new HashSet<>(documents), placed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void groupsAreAboutEquallyLong(long seed) {
        List<List<Document>> groups = StepPlan.of(documents(new SplittableRandom(seed)), THREADS, CAPACITY);
        int most = groups.stream().mapToInt(StepPlanTest::rows).max().orElseThrow();
        int least = groups.stream().mapToInt(StepPlanTest::rows).min().orElseThrow();
        assertTrue(most - least <= 350, "seed " + seed + ": " + least + " to " + most);
    }

    private static List<Document> documents(SplittableRandom random) {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            documents.add(new Document(new int[random.nextInt(150, 350)], 20, "tests", 1000));
        }
        return documents;
    }

    private static int rows(List<Document> group) {
        return group.stream()
                .mapToInt(document -> Rows.needed(document.ids().length))
                .sum();
    }
}
