package moonlamp.teavm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.StringChooseEmitter;

/**
 * Puts the lists by which stories are kept fit for bedtime into the scripts that read them, the page's and the story
 * worker's, as literals: {@code WordList.text} gives these instead of reading resources, which TeaVM would carry as
 * base64 and so twice as large when compressed. Remarks and blank lines stay behind.
 */
final class EmbeddedLists implements ClassHolderTransformer {
    private static final String READER = "moonlamp.story.WordList";
    private static final String FOLDER = "/moonlamp/story/safety/";
    private static final List<String> NAMES = List.of(
            "dark-words.txt",
            "dark-words.en.txt",
            "dark-words.de.txt",
            "calm-words.en.txt",
            "calm-words.de.txt",
            "gentle-endings.en.txt",
            "gentle-endings.de.txt");

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().equals(READER)) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getName().equals("text")) {
                ProgramEmitter code = ProgramEmitter.create(method, context.getHierarchy());
                StringChooseEmitter choice = code.stringChoice(code.var(2, String.class));
                for (String name : NAMES) {
                    choice.option(name, () -> code.constant(list(name)).returnValue());
                }
                choice.otherwise(() -> code.constantNull(String.class).returnValue());
            }
        }
    }

    /** The entries of a list, a line each. */
    static String list(String name) {
        try (InputStream in = EmbeddedLists.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the list " + name + " is not among the resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
