package moonlamp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import moonlamp.site.SiteServer;

/** A copy of the built site with the model and the benchmark's scripts in its folder bench, and the model in its catalog, served. */
final class BenchSite implements AutoCloseable {
    /** Where the model is, relative to the site. */
    static final String MODEL = "bench/model.gguf";

    private static final Path SCRIPTS = Path.of("e2e-tests/moonlamp/bench");
    private static final Path PROBE = Path.of("e2e-tests/moonlamp/e2e/engine-probe.js");

    private final Path folder;
    private final SiteServer server;

    /** @param built the site as it is built */
    BenchSite(Path built, Path folder, BenchModel model) {
        this.folder = folder;
        BenchFolder.copy(built, folder);
        try {
            Files.createDirectories(folder.resolve("bench"));
            Files.writeString(folder.resolve("bench/blank.html"), "<!doctype html><title>Benchmark</title>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BenchFolder.copy(PROBE, folder.resolve("js/engine-probe.js"));
        for (String script : new String[] {"read-limit.js", "wllama.js"}) {
            BenchFolder.copy(SCRIPTS.resolve(script), folder.resolve("js").resolve(script));
        }
        BenchFolder.link(model.file(), folder.resolve(MODEL));
        server = SiteServer.start(folder, 0);
        writeCatalog(model);
        touchModel();
    }

    /** The model is the only one that can be fetched. */
    private void writeCatalog(BenchModel model) {
        String catalog =
                """
                {"version": 1, "redirects": [], "models": [{
                  "id": "benchmark", "name": "Benchmark", "urls": ["%s"], "bytes": %d, "sha256": "%s",
                  "licence": {"name": "None", "url": "https://licence.test/"}, "languages": ["en"], "memoryBytes": %d}]}
                """
                        .formatted(url(MODEL), model.bytes(), model.sha256(), model.bytes());
        try {
            Files.writeString(folder.resolve("models/catalog.json"), catalog);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server hashes a file when it is first asked for: not while the clock runs. */
    private void touchModel() {
        HttpRequest head = HttpRequest.newBuilder(URI.create(url(MODEL)))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(head, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new BenchException("The benchmark's own server answers " + status + " for the model.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("The benchmark was interrupted.", e);
        }
    }

    SiteServer server() {
        return server;
    }

    /** The address of a file of the site. */
    String url(String path) {
        return server.url() + path;
    }

    /** The address of a page without anything on it, under the app's security policy. */
    String blankPage() {
        return url("bench/blank.html");
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        server.close();
    }
}
