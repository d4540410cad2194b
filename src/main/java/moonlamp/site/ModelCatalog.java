package moonlamp.site;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * models/catalog.json, the models that the page can fetch: <pre>
 * {"version": 1,
 *  "redirects": [where the addresses below may lead on to, as in a content security policy],
 *  "models": [{"id", "name", "urls": [the same file at several places], "bytes", "sha256",
 *              "pieces": [SHA-256 of each 4 MiB, may be left out],
 *              "licence": {"name", "url"}, "languages": [two letters each], "memoryBytes"}]}</pre>
 * The first model is the recommended one. Whatever a file says that is not so is refused here, at build time, since the page
 * believes it.
 */
final class ModelCatalog {
    /** Where it lies in the site. */
    static final String FILE = "models/catalog.json";

    private static final int PIECE_BYTES = 4 << 20;

    private final Path file;
    private final Set<String> hosts = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private ModelCatalog(Path file) {
        this.file = file;
    }

    /**
     * Reads and checks a catalog.
     *
     * @throws SiteException naming the entry and what is wrong with it
     */
    static ModelCatalog read(Path file) {
        ModelCatalog catalog = new ModelCatalog(file);
        try {
            catalog.check(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
        } catch (IOException e) {
            throw new SiteException("The site needs " + file + ": it says which models can be fetched", e);
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | NumberFormatException
                | ArithmeticException
                | ClassCastException e) {
            throw new SiteException(file + " is no catalog: " + e.getMessage(), e);
        }
        return catalog;
    }

    /** Sources that the page must be allowed to connect to, besides its own: hosts of models, then redirects. */
    List<String> connectSources() {
        return List.copyOf(hosts);
    }

    private void check(JsonObject catalog) {
        requireFields("the catalog", catalog, Set.of("version", "redirects", "models"), Set.of());
        require(number(catalog, "version") == 1, "the catalog", "version is not 1");
        JsonArray models = catalog.getAsJsonArray("models");
        require(!models.isEmpty(), "the catalog", "models is empty");
        models.forEach(model -> checkModel(model.getAsJsonObject()));
        for (String source : texts(catalog, "redirects")) {
            require(isSource(source), "redirects", source + " is no https source");
            hosts.add(source);
        }
    }

    /** Any host by https, or this computer for trying things out. */
    private static boolean isSource(String source) {
        return source.matches("https://(\\*\\.)?[a-z0-9.-]+") || source.matches("http://localhost:[0-9]+");
    }

    private void checkModel(JsonObject model) {
        String id = model.has("id") ? text(model, "id") : "a model without id";
        Set<String> fields = Set.of("id", "name", "urls", "bytes", "sha256", "licence", "languages", "memoryBytes");
        requireFields(id, model, fields, Set.of("pieces"));
        require(id.matches("[a-z0-9._-]{1,80}"), id, "an id has a-z, 0-9, '.', '_' and '-' only");
        require(seen.add(id), id, "the id is taken");
        require(!text(model, "name").isBlank(), id, "the name is empty");
        long bytes = number(model, "bytes");
        require(bytes > 0 && bytes <= Integer.MAX_VALUE, id, "bytes is " + bytes);
        require(number(model, "memoryBytes") >= bytes, id, "memoryBytes is less than bytes");
        requireDigest(id, text(model, "sha256"));
        require(seen.add(text(model, "sha256")), id, "the sha256 is taken");
        if (model.has("pieces")) {
            List<String> pieces = texts(model, "pieces");
            require(pieces.size() == (bytes - 1) / PIECE_BYTES + 1, id, "there are " + pieces.size() + " pieces");
            pieces.forEach(piece -> requireDigest(id, piece));
        }
        checkUrls(id, texts(model, "urls"));
        checkTerms(id, model);
    }

    /** An address must name one version of its repository for ever: only so can the bytes be known. */
    private void checkUrls(String id, List<String> urls) {
        require(!urls.isEmpty() && Set.copyOf(urls).size() == urls.size(), id, "urls is empty, or has one twice");
        for (String url : urls) {
            URI uri = URI.create(url);
            boolean local = "http".equals(uri.getScheme()) && "localhost".equals(uri.getHost());
            require(local || "https".equals(uri.getScheme()), id, url + " is not https");
            require(uri.getPath().matches(".*/[0-9a-f]{40}/[^/]+"), id, url + " has no pinned revision");
            hosts.add(uri.getScheme() + "://" + uri.getAuthority());
        }
    }

    private void checkTerms(String id, JsonObject model) {
        JsonObject licence = model.getAsJsonObject("licence");
        requireFields(id, licence, Set.of("name", "url"), Set.of());
        require(!text(licence, "name").isBlank(), id, "the licence has no name");
        require(text(licence, "url").startsWith("https://"), id, "the licence's url is not https");
        List<String> languages = texts(model, "languages");
        require(!languages.isEmpty(), id, "languages is empty");
        languages.forEach(code -> require(code.matches("[a-z]{2}"), id, code + " is no language of two letters"));
    }

    private void requireFields(String where, JsonObject object, Set<String> needed, Set<String> allowed) {
        needed.forEach(name -> require(object.has(name), where, name + " is missing"));
        object.keySet()
                .forEach(name -> require(needed.contains(name) || allowed.contains(name), where, name + " is unknown"));
    }

    private void requireDigest(String where, String text) {
        require(text.matches("[0-9a-f]{64}"), where, text + " is no SHA-256 in lower case hex");
    }

    private void require(boolean condition, String where, String what) {
        if (!condition) {
            throw new SiteException(file + ", " + where + ": " + what);
        }
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw new JsonParseException(name + " is no text");
        }
        return value.getAsString();
    }

    private static long number(JsonObject object, String name) {
        return object.get(name).getAsBigDecimal().longValueExact();
    }

    private static List<String> texts(JsonObject object, String name) {
        return object.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
