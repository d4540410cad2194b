package moonlamp.browser.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import moonlamp.browser.page.flow.Failure;
import moonlamp.browser.page.words.AllWords;
import moonlamp.browser.page.words.Language;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.StoryWords;
import moonlamp.browser.page.words.TroubleWords;
import moonlamp.protocol.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final JavaClasses ROOMS = new ClassFileImporter().importPackagesOf(Message.class);

    static List<Message> messages() {
        return AllWords.list();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isSaidInEveryLanguageKindlyAndWithTheSameValues(Message message) {
        Set<String> places = places(message.english());
        for (Language language : Language.values()) {
            String pattern = new Messages(language).pattern(message);
            assertFalse(pattern.isBlank(), language.tag());
            assertEquals(pattern.strip(), pattern, language.tag());
            assertFalse(pattern.contains("!"), "no exclamation marks: " + pattern);
            assertEquals(places, places(pattern), language.tag());
        }
        for (int i = 0; i < places.size(); i++) {
            assertTrue(places.contains("{" + i + "}"), "places are numbered from 0: " + places);
        }
    }

    @Test
    void everyRoomIsListed() {
        Set<String> listed = new TreeSet<>();
        for (Message message : AllWords.list()) {
            listed.add(message.getClass().getName());
        }
        Set<String> there = ROOMS.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Message.class))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, listed);
    }

    @Test
    void valuesTakeTheirPlaces() {
        assertEquals(
                "Stopped after 12 words. Story number 7.",
                new Messages(Language.ENGLISH).text(StoryWords.STOPPED, 12, 7L));
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void everyFailureHasItsSentenceAndButton(FailureCode code) {
        Failure failure = new Failure(code, "details");
        Message sentence = TroublePanel.sentence(failure);
        Message button = TroublePanel.button(failure);
        assertTrue(sentence.toString().startsWith("FAILED_"), sentence.toString());
        assertNotEquals(sentence, button);
        assertEquals(code == FailureCode.E_PROMPT, button == TroubleWords.CHANGE_WISH);
    }

    @Test
    void numbersAreShortAndAsTheLanguageWritesThem() {
        Messages english = new Messages(Language.ENGLISH);
        Messages german = new Messages(Language.GERMAN);
        assertEquals("", english.names(List.of()));
        assertEquals("Mia", german.names(List.of("Mia")));
        assertEquals("Mia and Ben", english.names(List.of("Mia", "Ben")));
        assertEquals("Mia und Ben", german.names(List.of("Mia", "Ben")));
        assertEquals("0.0", english.tenths(0));
        assertEquals("62.4", english.tenths(62.35));
        assertEquals("62,4", german.tenths(62.35));
        assertEquals("99.9", english.tenths(99.94));
        assertEquals("268", german.tenths(268.1));
        assertEquals("0\u00a0MB", english.size(0));
        assertEquals("1.5\u00a0MB", english.size(1_500_000));
        assertEquals("0.3\u00a0kB", english.size(339));
        assertEquals("34\u00a0kB", english.size(33_996));
        assertEquals("0,1\u00a0MB", german.size(100_000));
        assertEquals("241\u00a0MB", german.size(241_410_624));
        assertEquals("9,8\u00a0GB", german.size(9_800_000_000L));
        assertEquals("0,2", german.inUnitOf(9_800_000_000L, 152_000_000));
    }

    private static Set<String> places(String pattern) {
        return Pattern.compile("\\{\\d\\}")
                .matcher(pattern)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
