package moonlamp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders in the benchmark's folder below target. */
final class BenchFolder {
    private final Path root;

    BenchFolder(Path root) {
        this.root = root;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** An empty folder, whatever was there before. */
    Path empty(String name) {
        Path folder = root.resolve(name);
        delete(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a file or a folder with all that is in it. */
    static void copy(Path from, Path to) {
        for (Path source : walk(from)) {
            Path target = to.resolve(from.relativize(source).toString());
            try {
                if (Files.isRegularFile(source)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The same file under another name, without a copy where the file system can do that. */
    static void link(Path file, Path to) {
        try {
            Files.createLink(to, file.toRealPath());
        } catch (IOException | UnsupportedOperationException e) {
            copy(file, to);
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        for (Path path : walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Path> walk(Path from) {
        try (Stream<Path> paths = Files.walk(from)) {
            return paths.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
