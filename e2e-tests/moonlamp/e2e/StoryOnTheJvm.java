package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moonlamp.story.Typography;

/** The same story as the page should tell, by target/moonlamp.jar on the JVM. */
final class StoryOnTheJvm {
    private static final Path JAR = InBrowser.SITE.resolveSibling("moonlamp.jar");
    private static final Path MODEL = InBrowser.SITE.resolve("models/moonlamp-little.gguf");

    private StoryOnTheJvm() {}

    /** Words divided by single spaces, with the marks of print; the options are those of {@code generate}, for an English story. */
    static String words(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "generate",
                MODEL.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String story = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), "exit code of " + command);
        return Typography.of(story.trim().replaceAll("\\s+", " "), "en");
    }
}
