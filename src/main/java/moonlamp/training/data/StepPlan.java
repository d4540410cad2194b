package moonlamp.training.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import moonlamp.training.network.Rows;

/** Distributes a step's documents over passes of about the same size, so that no thread waits for another. */
public final class StepPlan {
    private StepPlan() {}

    /**
     * Groups of documents, the fewest that do and a multiple of {@code threads}; none has more than {@code capacity} rows.
     * Longest first, each to the group with the fewest rows; the result depends on the documents alone.
     */
    public static List<List<Document>> of(List<Document> documents, int threads, int capacity) {
        List<Document> longestFirst = new ArrayList<>(documents);
        longestFirst.sort(Comparator.comparingInt(StepPlan::rows).reversed());
        int total = documents.stream().mapToInt(StepPlan::rows).sum();
        int rounds = Math.max(1, (total + threads * capacity - 1) / (threads * capacity));
        List<List<Document>> groups = distribute(longestFirst, rounds * threads, capacity);
        while (groups.isEmpty()) {
            rounds++;
            groups = distribute(longestFirst, rounds * threads, capacity);
        }
        return groups;
    }

    /** Nothing if they do not fit into so many groups. */
    private static List<List<Document>> distribute(List<Document> documents, int count, int capacity) {
        List<List<Document>> groups = new ArrayList<>();
        int[] filled = new int[count];
        for (int i = 0; i < count; i++) {
            groups.add(new ArrayList<>());
        }
        for (Document document : documents) {
            int least = 0;
            for (int i = 1; i < count; i++) {
                least = filled[i] < filled[least] ? i : least;
            }
            filled[least] += rows(document);
            if (filled[least] > capacity) {
                return List.of();
            }
            groups.get(least).add(document);
        }
        return groups;
    }

    private static int rows(Document document) {
        return Rows.needed(document.ids().length);
    }
}
