package moonlamp.training.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The package's resources, in a folder of classes or in a jar. */
final class Resources {
    private static final String GUIDE = "README.md";

    private Resources() {}

    /** The text of a resource of this package, as in {@code world/heroes.txt}. */
    static String read(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new CorpusFormatException(name, "is missing among the program's resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + name, e);
        }
    }

    /** The files below a folder of this package by their name relative to it, sorted; none if there is no such folder. */
    static SortedMap<String, String> readAll(String folder, String ending) {
        URL guide = Resources.class.getResource(GUIDE);
        if (guide == null) {
            throw new CorpusFormatException(GUIDE, "is missing among the program's resources");
        }
        try {
            if (guide.openConnection() instanceof JarURLConnection connection) {
                return readAllFromJar(connection, folder, ending);
            }
            return readAll(Path.of(guide.toURI()).resolveSibling(folder), ending);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resources in " + folder, e);
        } catch (URISyntaxException e) {
            throw new CorpusFormatException(folder, "cannot be located: " + e.getMessage());
        }
    }

    private static SortedMap<String, String> readAllFromJar(JarURLConnection connection, String folder, String ending)
            throws IOException, URISyntaxException {
        Path jar = Path.of(connection.getJarFileURL().toURI());
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
            return readAll(files.getPath(connection.getEntryName()).resolveSibling(folder), ending);
        }
    }

    private static SortedMap<String, String> readAll(Path folder, String ending) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(f -> f.toString().endsWith(ending))::iterator) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
