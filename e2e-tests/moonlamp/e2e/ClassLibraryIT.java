package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import moonlamp.testing.TeaVmCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the browser does in place of Java's class library is what the JVM's does. */
class ClassLibraryIT extends InBrowser {
    private String characters;
    private String values;

    ClassLibraryIT() {
        super(BrowserKind.CHROMIUM);
    }

    @BeforeAll
    void runInTheBrowser() {
        byte[] script =
                new TeaVmCompiler().compileScript(ClassLibraryProgram.class).bytes();
        try (Page page = browser().newPage()) {
            page.evaluate(new String(script, StandardCharsets.UTF_8) + ";globalThis.main = main;");
            page.evaluate("() => new Promise(done => main([], done))");
            characters = (String) page.evaluate("() => characters");
            values = (String) page.evaluate("() => values");
        }
    }

    @Test
    void numbersAndBytesAreTheJvms() {
        assertEquals(List.of(), differing(ClassLibraryProgram.values(), values));
    }

    @ParameterizedTest
    @CsvSource({"0, 17f", "370, 52f", "2000, 206f"})
    void charactersOfOurScriptsAreTheJvms(String first, String last) {
        List<Integer> there = differingCharacters();
        assertEquals(
                List.of(),
                there.stream()
                        .filter(c -> c >= Integer.parseInt(first, 16) && c <= Integer.parseInt(last, 16))
                        .toList());
    }

    /** Unicode mends its data now and then, and a capital of two letters is none here: a few of 140,000 may differ. */
    @Test
    void nearlyAllCharactersAreTheJvms() {
        List<Integer> differing = differingCharacters();
        assertTrue(differing.size() < 100, differing.toString());
    }

    /** Those that the JVM knows. */
    private List<Integer> differingCharacters() {
        return differing(ClassLibraryProgram.characters(), characters).stream()
                .map(line -> Integer.parseInt(line.substring(0, line.indexOf(':')), 16))
                .filter(Character::isDefined)
                .toList();
    }

    /** Lines that are not the same, with their numbers in hexadecimal: here, there. */
    private static List<String> differing(String here, String there) {
        List<String> expected = here.lines().toList();
        List<String> actual = there.lines().toList();
        assertEquals(expected.size(), actual.size());
        return IntStream.range(0, expected.size())
                .filter(i -> !expected.get(i).equals(actual.get(i)))
                .mapToObj(i -> Integer.toHexString(i) + ": " + expected.get(i) + " / " + actual.get(i))
                .toList();
    }
}
