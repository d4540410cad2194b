package moonlamp.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import moonlamp.site.SiteBuilder;
import moonlamp.site.SiteServer;

/** The app as it would be built with a hub's file as its only model to fetch, and served; with its service worker. */
final class HubSite implements AutoCloseable {
    private final Path folder;
    private final SiteServer server;

    HubSite(ModelHub hub) {
        try {
            folder = Files.createTempDirectory("moonlamp-hub");
            Path models = Files.createDirectory(folder.resolve("models"));
            Path starter = Path.of("models/moonlamp-little.gguf");
            Files.copy(starter, models.resolve(starter.getFileName()));
            Files.writeString(models.resolve("catalog.json"), hub.catalog());
            Path compiled = InBrowser.SITE.resolveSibling("teavm");
            new SiteBuilder(Path.of("web"), compiled, models, folder.resolve("site")).build("test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = SiteServer.start(folder.resolve("site"), 0);
    }

    String url() {
        return server.url();
    }

    /** Nothing is answered any more. */
    void stop() {
        server.close();
    }

    @Override
    public void close() {
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
