package moonlamp.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files below one folder, and nothing else. */
final class SiteFiles {
    private final Path root;
    private final Map<Path, Hashed> hashes = new ConcurrentHashMap<>();

    /** A hash and the state of the file that it belongs to. */
    private record Hashed(long size, FileTime modified, String sha256) {}

    /**
     * One file as it is now.
     *
     * @param size in bytes
     * @param etag its entity tag with quotes: equal for equal contents
     */
    record SiteFile(Path path, long size, String etag) {
        String mimeType() {
            return MimeTypes.of(path.getFileName().toString());
        }

        InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    private SiteFiles(Path root) {
        this.root = root;
    }

    /** @throws SiteException if there is no index.html */
    static SiteFiles of(Path folder) {
        if (!Files.isRegularFile(folder.resolve("index.html"))) {
            throw new SiteException(
                    "There is no site in " + folder + " (no index.html): build it with mvn -DskipTests package");
        }
        try {
            return new SiteFiles(folder.toRealPath());
        } catch (IOException e) {
            throw new SiteException("The site in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The file for a path of a URL.
     *
     * @param path decoded, without leading slash; a path that is empty or ends with a slash means index.html
     * @return empty for anything that is not a file below the root, however the path or a link tries to leave it
     */
    Optional<SiteFile> find(String path) throws IOException {
        String name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        if (name.startsWith("/") || name.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        Path file;
        try {
            file = root.resolve(name);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root)) {
            return Optional.empty();
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(new SiteFile(file, now.size(), '"' + sha256(file, now) + '"'));
    }

    private String sha256(Path file, BasicFileAttributes now) throws IOException {
        Hashed known = hashes.get(file);
        if (known == null || known.size != now.size() || !known.modified.equals(now.lastModifiedTime())) {
            known = new Hashed(now.size(), now.lastModifiedTime(), Sha256.of(file));
            hashes.put(file, known);
        }
        return known.sha256;
    }
}
