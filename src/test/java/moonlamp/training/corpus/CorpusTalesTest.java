package moonlamp.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tales themselves: written as the guide asks, and able to be told. */
class CorpusTalesTest {
    private static final StoryCorpus CORPUS = StoryCorpus.load();

    static Stream<String> files() {
        return CORPUS.tales().stream().map(Tale::file);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theLintFindsNothing(String file) {
        Tale tale = CORPUS.tales().stream()
                .filter(t -> t.file().equals(file))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(), TaleLint.problems(tale, CORPUS.lexicon()));
        assertEquals(List.of(), new TaleTrial(tale, CORPUS.lexicon(), 1).problems());
    }

    @Test
    void everyKindOfTwistIsTold() {
        Map<String, Integer> counts = new TreeMap<>();
        CORPUS.lexicon().twistKinds().keySet().forEach(kind -> counts.put(kind, 0));
        CORPUS.tales().forEach(tale -> tale.twists().forEach(twist -> counts.merge(twist, 1, Integer::sum)));
        assertTrue(counts.values().stream().allMatch(count -> count > 0), counts.toString());
    }
}
