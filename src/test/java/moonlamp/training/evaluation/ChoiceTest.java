package moonlamp.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {
    @Test
    void theMarkedWordIsWhatAStoryHasToSpeakOf() {
        Choice choice = Choice.of("a curious {hedgehog}");
        assertEquals("a curious hedgehog", choice.text());
        assertEquals(List.of("hedgehog"), choice.keyword().alternatives());
        assertEquals("Emma and her puppy", Choice.of("{Emma} and her puppy").text());
    }

    @Test
    void alternativesAreNotPartOfTheText() {
        Choice choice = Choice.of("a family of {mice/mouse} at home");
        assertEquals("a family of mice at home", choice.text());
        assertEquals(List.of("mice", "mouse"), choice.keyword().alternatives());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a hedgehog", "a {hedgehog", "a hedgehog}", "{a} {b}", "{}", "{a/}", "{/a}", "{{a}}", "{a b}"
            })
    void exactlyOneWordIsMarked(String marked) {
        assertThrows(IllegalArgumentException.class, () -> Choice.of(marked));
    }
}
