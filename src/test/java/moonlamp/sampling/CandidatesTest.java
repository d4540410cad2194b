package moonlamp.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against sorting everything, on values with many ties. */
class CandidatesTest {
    private static final long SEED = 11;

    private record Candidate(int token, float value) {}

    private static final Comparator<Candidate> RANK =
            Comparator.comparing(Candidate::value).reversed().thenComparing(Candidate::token);

    @Test
    void keepsExactlyTheBest() {
        Random random = new Random(SEED);
        Candidates candidates = new Candidates();
        for (int round = 0; round < 2000; round++) {
            List<Candidate> all = randomCandidates(random);
            int most = 1 + random.nextInt(all.size() + 2);
            offer(candidates, all, most);
            List<Candidate> expected = all.stream().sorted(RANK).limit(most).toList();
            assertEquals(expected, sorted(candidates), () -> "seed " + SEED);
            assertEquals(expected.get(0).value, candidates.best());
        }
    }

    @Test
    void keepsTheFewestThatReachAMass() {
        Random random = new Random(SEED);
        Candidates candidates = new Candidates();
        for (int round = 0; round < 2000; round++) {
            List<Candidate> all = randomCandidates(random);
            int most = 1 + random.nextInt(all.size() + 2);
            offer(candidates, all, most);
            double mass = random.nextDouble() * candidates.sum();
            List<Candidate> expected = new ArrayList<>();
            double sum = 0;
            for (Candidate c : all.stream().sorted(RANK).limit(most).toList()) {
                if (expected.isEmpty() || sum < mass) {
                    expected.add(c);
                    sum += c.value;
                }
            }
            candidates.keepMass(mass);
            assertEquals(expected, sorted(candidates), () -> "seed " + SEED);
        }
    }

    @Test
    void keepsEverythingForAMassBeyondTheSum() {
        Candidates candidates = new Candidates();
        offer(candidates, List.of(new Candidate(0, 1), new Candidate(1, 2)), 2);
        candidates.keepMass(10);
        assertEquals(2, candidates.end() - candidates.first());
    }

    @Test
    void keepsWhatIsLargeEnough() {
        Random random = new Random(SEED);
        Candidates candidates = new Candidates();
        for (int round = 0; round < 500; round++) {
            List<Candidate> all = randomCandidates(random);
            offer(candidates, all, all.size());
            candidates.keepAtLeast(3);
            assertEquals(all.stream().filter(c -> c.value >= 3).sorted(RANK).toList(), sorted(candidates));
        }
    }

    @Test
    void canBeUsedAgainWithOtherSizes() {
        Candidates candidates = new Candidates();
        offer(candidates, List.of(new Candidate(0, 1), new Candidate(1, 2), new Candidate(2, 3)), 3);
        candidates.keepMass(0);
        assertEquals(1, candidates.end() - candidates.first());
        offer(candidates, List.of(new Candidate(0, 5)), 40);
        assertEquals(List.of(new Candidate(0, 5)), sorted(candidates));
        assertTrue(candidates.first() == 0);
    }

    private static List<Candidate> randomCandidates(Random random) {
        int count = 1 + random.nextInt(40);
        int distinct = 1 + random.nextInt(10);
        List<Candidate> all = new ArrayList<>();
        for (int token = 0; token < count; token++) {
            all.add(new Candidate(token, random.nextInt(distinct)));
        }
        return all;
    }

    private static void offer(Candidates candidates, List<Candidate> all, int most) {
        candidates.reset(most, all.size());
        for (Candidate c : all) {
            candidates.offer(c.token, c.value);
        }
    }

    private static List<Candidate> sorted(Candidates candidates) {
        List<Candidate> kept = new ArrayList<>();
        for (int i = candidates.first(); i < candidates.end(); i++) {
            kept.add(new Candidate(candidates.token(i), candidates.value(i)));
        }
        return kept.stream().sorted(RANK).toList();
    }
}
