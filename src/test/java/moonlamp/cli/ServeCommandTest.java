package moonlamp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    @TempDir
    Path site;

    @BeforeEach
    void makeSite() throws IOException {
        Files.writeString(site.resolve("index.html"), "page");
    }

    @Test
    void printsItsAddressAndServesUntilInterrupted() throws Exception {
        PipedInputStream printed = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(printed);
        Console console = Console.of(InputStream.nullInputStream(), out, new ByteArrayOutputStream());
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> exit.complete(Moonlamp.run(new String[] {"serve", "--port=0", "--site=" + site}, console)));
        thread.start();
        String line = new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8)).readLine();
        assertTrue(line.matches("Moonlamp is at http://localhost:[0-9]+/ \\(Ctrl\\+C ends it\\)"), line);
        String address = line.substring("Moonlamp is at ".length(), line.indexOf(" ("));
        try (InputStream page = URI.create(address).toURL().openStream()) {
            assertEquals("page", new String(page.readAllBytes(), StandardCharsets.UTF_8));
        }
        thread.interrupt();
        assertEquals(0, exit.get());
    }

    @Test
    void saysHowToChooseAnotherPort() {
        try (SiteServer other = SiteServer.start(site, 0)) {
            CommandRun run = CommandRun.of("serve", "--port=" + other.port(), "--site=" + site);
            int next = other.port() == 65535 ? 8080 : other.port() + 1;
            assertEquals(1, run.exit());
            assertEquals(
                    "moonlamp: Port " + other.port() + " is taken. Choose another: mvn -Dport=" + next
                            + " or serve --port=" + next + "\n",
                    run.err());
        }
    }

    @Test
    void saysHowToGetASite() throws IOException {
        Files.delete(site.resolve("index.html"));
        CommandRun none = CommandRun.of("serve", "--port=0", "--site=" + site);
        assertEquals(1, none.exit());
        assertEquals(
                "moonlamp: There is no site in " + site + " (no index.html): build it with mvn -DskipTests package\n",
                none.err());
        CommandRun classes = CommandRun.of("serve", "--port=0");
        assertEquals(1, classes.exit());
        assertTrue(classes.err().contains("--site"), classes.err());
    }
}
