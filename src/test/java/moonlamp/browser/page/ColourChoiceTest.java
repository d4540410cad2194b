package moonlamp.browser.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourChoiceTest {
    @ParameterizedTest
    @CsvSource({
        "0, true, NIGHT",
        "6, true, NIGHT",
        "7, true, DAY",
        "7, false, DUSK",
        "12, true, DAY",
        "18, false, DUSK",
        "19, true, NIGHT",
        "23, false, NIGHT"
    })
    void automaticIsNightInTheEveningAndWhatTheDevicePrefersByDay(int hour, boolean light, ColourChoice colours) {
        assertEquals(colours, ColourChoice.AUTO.now(hour, light));
    }

    @Test
    void anyOtherChoiceIsThatAlways() {
        for (ColourChoice choice : new ColourChoice[] {ColourChoice.DUSK, ColourChoice.NIGHT, ColourChoice.DAY}) {
            assertEquals(choice, choice.now(22, true));
            assertEquals(choice, choice.now(12, false));
            assertEquals(choice, ColourChoice.of(choice.word()));
        }
    }

    @Test
    void anUnknownWordIsDusk() {
        assertEquals(ColourChoice.AUTO, ColourChoice.of("auto"));
        assertEquals(ColourChoice.DUSK, ColourChoice.of(""));
        assertEquals(ColourChoice.DUSK, ColourChoice.of("sepia"));
    }
}
