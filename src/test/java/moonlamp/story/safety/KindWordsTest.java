package moonlamp.story.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryOptions;
import moonlamp.story.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KindWordsTest {
    private static final int ENOUGH = 200;

    private static Optional<String> check(String text) {
        return KindWords.check(text, StoryLanguage.ENGLISH);
    }

    /** Lines as in "en: a brave squirrel". */
    private static Optional<String> checkLine(String line) {
        return KindWords.check(line.substring(3).strip(), StoryLanguage.of(line.substring(0, 2)));
    }

    static List<String> unkind() {
        return WordList.read(KindWordsTest.class, "unkind-inputs.txt");
    }

    static List<String> kind() {
        return WordList.read(KindWordsTest.class, "kind-inputs.txt");
    }

    static Stream<String> choices() {
        return Stream.of(StoryOptions.CHARACTERS, StoryOptions.SETTINGS, StoryOptions.TWISTS)
                .flatMap(List::stream);
    }

    @Test
    void thereAreEnoughOfEach() {
        assertTrue(new HashSet<>(unkind()).size() >= ENOUGH, unkind().size() + " unkind ones");
        assertTrue(new HashSet<>(kind()).size() >= ENOUGH, kind().size() + " kind ones");
    }

    @ParameterizedTest
    @MethodSource("unkind")
    void unkindInputsAreRefused(String line) {
        assertTrue(checkLine(line).isPresent());
    }

    @ParameterizedTest
    @MethodSource("kind")
    void kindInputsPass(String line) {
        assertEquals(Optional.empty(), checkLine(line));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void thePagesOwnChoicesPass(String choice) {
        assertEquals(Optional.empty(), check(choice));
    }

    @Test
    void theWordIsNamedAsItStandsThere() {
        assertEquals(Optional.of("gun"), check("a cat with a GUN"));
        assertEquals(Optional.of("K1ll"), check("K1ll the cat"));
        assertEquals(Optional.of("k.i.l.l"), check("a k.i.l.l"));
        assertEquals(Optional.of("kill"), check("a k i l l"));
        assertEquals(Optional.empty(), check(""));
        assertEquals(Optional.empty(), check("\u200b \t"));
    }

    @Test
    void invisibleCharactersDisguiseNothing() {
        assertTrue(check("ki\u200bll").isPresent());
        assertTrue(check("k\u00adill\u202e").isPresent());
    }
}
