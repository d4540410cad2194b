package moonlamp.teavm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import moonlamp.browser.page.words.StoryWords;
import moonlamp.testing.TeaVmCompiler;
import org.junit.jupiter.api.Test;

/** What the plugins leave out of modules and scripts. */
class ModuleSizeTest {
    /** A place has a test, its text and a call or two; copies of what builds the error would be several times as long. */
    private static final int BYTES_OF_A_REFUSAL = 100;

    private final TeaVmCompiler compiler = new TeaVmCompiler();

    @Test
    void codeThatBuildsErrorsIsNotCopied() {
        int one = compiler.compile(PluginPrograms.OneRefusal.class).bytes().length;
        int eleven = compiler.compile(PluginPrograms.ManyRefusals.class).bytes().length;
        int each = (eleven - one) / 10;
        assertTrue(each > 0 && each < BYTES_OF_A_REFUSAL, "bytes for each refusal: " + each);
    }

    @Test
    void messagesAreInTheScriptWithoutTheirNames() {
        byte[] bytes = compiler.compileScript(PluginPrograms.SaysMessages.class).bytes();
        String script = new String(bytes, StandardCharsets.UTF_8);
        for (StoryWords message : StoryWords.values()) {
            assertTrue(script.contains('"' + message.english() + '"'), message.english());
            assertFalse(script.contains('"' + message.name() + '"'), message.name());
        }
    }
}
