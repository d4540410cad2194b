package moonlamp.browser.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import moonlamp.browser.page.flow.Failure;
import moonlamp.protocol.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final List<Messages> LANGUAGES = List.of(new EnglishMessages());

    @ParameterizedTest
    @EnumSource(Message.class)
    void isSaidInEveryLanguageKindlyAndWithTheSameValues(Message message) {
        Set<String> places = places(LANGUAGES.get(0).pattern(message));
        for (Messages language : LANGUAGES) {
            String pattern = language.pattern(message);
            assertFalse(pattern.isBlank(), language.language());
            assertEquals(pattern.strip(), pattern, language.language());
            assertFalse(pattern.contains("!"), "no exclamation marks: " + pattern);
            assertEquals(places, places(pattern), language.language());
        }
        for (int i = 0; i < places.size(); i++) {
            assertTrue(places.contains("{" + i + "}"), "places are numbered from 0: " + places);
        }
    }

    @Test
    void valuesTakeTheirPlaces() {
        Messages english = LANGUAGES.get(0);
        assertEquals("Stopped after 12 words. Story number 7.", english.text(Message.STOPPED, 12, 7L));
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void everyFailureHasItsSentenceAndButton(FailureCode code) {
        Failure failure = new Failure(code, "details");
        Message sentence = TroublePanel.sentence(failure);
        Message button = TroublePanel.button(failure);
        assertTrue(sentence.name().startsWith("FAILED_"), sentence.name());
        assertNotEquals(sentence, button);
        assertEquals(code == FailureCode.E_PROMPT, button == Message.CHANGE_WISH);
    }

    @Test
    void numbersAreShort() {
        assertEquals("0.0", Numbers.tenths(0));
        assertEquals("62.4", Numbers.tenths(62.35));
        assertEquals("99.9", Numbers.tenths(99.94));
        assertEquals("268", Numbers.tenths(268.1));
    }

    private static Set<String> places(String pattern) {
        return Pattern.compile("\\{\\d\\}")
                .matcher(pattern)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
