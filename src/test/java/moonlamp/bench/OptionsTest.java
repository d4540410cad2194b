package moonlamp.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    private static final String MODEL = "models/moonlamp-little.gguf";

    @Test
    void whatIsLeftEmptyHasADefault() {
        Options options = Options.of("model=" + MODEL, "threads=", "rounds=", "peers=", "profile=");
        assertEquals(new Options(Path.of(MODEL), List.of(1, 2), 3, List.of(), false), options);
        assertEquals(options, Options.of("model=" + MODEL));
    }

    @Test
    void allCanBeSaid() {
        assertEquals(
                new Options(Path.of(MODEL), List.of(4, 1), 7, List.of(Peer.NATIVE, Peer.WLLAMA), true),
                Options.of("model=" + MODEL, "threads=4, 1,4", "rounds=7", "peers=native,wllama", "profile=true"));
    }

    @Test
    void aMissingModelIsNamed() {
        assertTrue(message("model=").contains("-Dmodel=FILE"));
        assertTrue(message("model=no/such.gguf").contains("no/such.gguf is not a file"));
        assertTrue(message("model=src").contains("src is not a file"));
    }

    @ParameterizedTest
    @CsvSource({
        "threads=0, -Dthreads=0",
        "threads=two, -Dthreads=two",
        "threads=17, 1 to 16",
        "rounds=0, -Drounds=0",
        "rounds=1000, -Drounds=1000",
        "peers=ollama, wllama and native",
        "profile=yes, -Dprofile=yes",
        "nonsense, nonsense"
    })
    void whatMakesNoSenseIsRefused(String argument, String said) {
        String message = message("model=" + MODEL, argument);
        assertTrue(message.contains(said), message);
    }

    private static String message(String... arguments) {
        return assertThrows(BenchException.class, () -> Options.of(arguments)).getMessage();
    }
}
