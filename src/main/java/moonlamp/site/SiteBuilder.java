package moonlamp.site;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts the static site together: the files of web/, the compiled page, workers and engine modules, the models. All URLs
 * are relative, so the result works below any path of any host. Hand-written styles and scripts lose their remarks, see
 * {@link WebText}.
 *
 * <p>Filled in by the build: in index.html the policy for {@code @csp@} and the version for {@code @version@}; in front
 * of sw.js one line with the version, the list of all files {path, sha256, bytes} and the security headers;
 * models/models.json says which models there are. models/catalog.json, which models can be fetched, is checked.
 */
public final class SiteBuilder {
    private static final List<String> SCRIPTS = List.of("page.js", "worker.js", "models.js");
    private static final List<String> MODULES = List.of(
            "engine-relaxed.wasm", "engine-baseline.wasm", "engine-relaxed-shared.wasm", "engine-baseline-shared.wasm");
    private static final String INDEX = "index.html";
    private static final String SERVICE_WORKER = "sw.js";
    private static final String POLICY = "@csp@";
    private static final String VERSION = "@version@";
    private static final int VERSION_DIGITS = 12;

    private final Path web;
    private final Path compiled;
    private final Path models;
    private final Path target;
    private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();

    /**
     * A builder.
     *
     * @param web the hand-written files
     * @param compiled what TeaVM wrote
     * @param models the GGUF files that are shipped
     * @param target the folder to make; what is there is replaced
     */
    public SiteBuilder(Path web, Path compiled, Path models, Path target) {
        this.web = web;
        this.compiled = compiled;
        this.models = models;
        this.target = target;
    }

    /** Arguments: the four folders of the constructor, the project's version, the folder of the copy for the jar. */
    public static void main(String[] args) {
        SiteBuilder builder = new SiteBuilder(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        try {
            builder.build(args[4]);
            builder.copyTo(Path.of(args[5]));
        } catch (IOException e) {
            throw new UncheckedIOException("The site could not be written", e);
        }
    }

    /** One file, path relative to the site. */
    record Entry(String path, String sha256, long bytes) {}

    /** What the service worker knows of the site. */
    record Precache(String version, List<Entry> files, Map<String, String> headers) {}

    /**
     * Makes the site.
     *
     * @param release the project's version; the build's own version is this and a hash of all files
     * @return the build's version
     * @throws SiteException naming the input that is missing
     */
    public String build(String release) throws IOException {
        require(web.resolve(INDEX), "it is the page");
        require(web.resolve(SERVICE_WORKER), "it is the service worker");
        require(models.resolve("catalog.json"), "it says which models can be fetched");
        SCRIPTS.forEach(name -> require(compiled.resolve(name), "TeaVM writes it in an earlier step"));
        MODULES.forEach(name -> require(compiled.resolve(name), "TeaVM writes it in an earlier step"));
        return assemble(release);
    }

    /** Replaces a folder by a copy of the site. */
    void copyTo(Path folder) throws IOException {
        delete(folder);
        copyFolder(target, folder);
    }

    private static void require(Path file, String why) {
        if (!Files.isRegularFile(file)) {
            throw new SiteException("The site needs " + file + ", which is missing: " + why);
        }
    }

    private String assemble(String release) throws IOException {
        delete(target);
        copyFolder(web, target);
        WebText.joinStyles(target, INDEX);
        WebText.compactPage(target.resolve(INDEX));
        for (Path file : filesBelow(target)) {
            if (file.toString().endsWith(".js")) {
                WebText.compactScript(file);
            }
        }
        for (String name : SCRIPTS) {
            copy(compiled.resolve(name), target.resolve("js").resolve(name));
        }
        for (String name : MODULES) {
            copy(compiled.resolve(name), target.resolve("engine").resolve(name));
        }
        copy(models.resolve("catalog.json"), target.resolve(ModelCatalog.FILE));
        SecurityHeaders headers = SecurityHeaders.of(target);
        List<ModelEntry> bundled = ModelEntry.copyAll(models, target.resolve("models"));
        Files.writeString(target.resolve("models/models.json"), gson.toJson(bundled) + "\n");
        fill(POLICY, headers.metaPolicy());

        String list = gson.toJson(entries()) + gson.toJson(headers.all());
        String version =
                release + "-" + Sha256.of(list.getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_DIGITS);
        fill(VERSION, version);
        writeServiceWorker(version, headers);
        Files.writeString(target.resolve("_headers"), headers.headersFile());
        Files.writeString(target.resolve(".nojekyll"), "");
        return version;
    }

    /** Replaces a part of index.html. */
    private void fill(String placeholder, String value) throws IOException {
        Path file = target.resolve(INDEX);
        String text = Files.readString(file);
        if (!text.contains(placeholder)) {
            throw new SiteException(web.resolve(INDEX) + " lacks " + placeholder);
        }
        Files.writeString(file, text.replace(placeholder, value));
    }

    private void writeServiceWorker(String version, SecurityHeaders headers) throws IOException {
        Path file = target.resolve(SERVICE_WORKER);
        Precache precache = new Precache(version, filesToKeep(), headers.all());
        String line = "self.__PRECACHE__ = " + gson.toJson(precache) + ";\n";
        Files.writeString(file, line + Files.readString(file));
    }

    /** All files except the service worker, which browsers keep apart. */
    private List<Entry> filesToKeep() throws IOException {
        return entries().stream()
                .filter(entry -> !entry.path().equals(SERVICE_WORKER))
                .toList();
    }

    /** All files so far, by path. */
    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path file : filesBelow(target)) {
            String path = target.relativize(file).toString().replace('\\', '/');
            entries.add(new Entry(path, Sha256.of(file), Files.size(file)));
        }
        entries.sort(Comparator.comparing(Entry::path));
        return entries;
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        for (Path file : filesBelow(from)) {
            if (!file.getFileName().toString().startsWith(".")) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
