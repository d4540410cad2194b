package moonlamp.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where tests find data. The committed subset always; more when the environment variable MOONLAMP_TESTDATA names
 * a folder that has it (golden/, tokenizer/, starter/ ...).
 */
public final class TestData {
    private TestData() {}

    /**
     * Every *.gguf of the golden folder that has recorded results beside it, sorted by name; never empty. The folder is
     * that of -Dmoonlamp.golden; if this is the default and MOONLAMP_TESTDATA is set, its golden/ instead.
     */
    public static List<GoldenModel> golden() {
        throw new UnsupportedOperationException();
    }

    /**
     * A file or folder of the larger test data. If it is not there, prints one line that says which test leaves out what.
     *
     * @param relative path inside MOONLAMP_TESTDATA, such as {@code tokenizer/gemma3like-vocab.json}
     */
    public static Optional<Path> larger(String relative) {
        throw new UnsupportedOperationException();
    }
}
