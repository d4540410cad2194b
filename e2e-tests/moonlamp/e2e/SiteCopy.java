package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the built site that a test may add files to and change; deleted when it is closed. */
final class SiteCopy implements AutoCloseable {
    private final Path folder;

    SiteCopy() {
        try {
            folder = Files.createTempDirectory("moonlamp-site");
            copy(InBrowser.SITE, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Adds a file, or writes it anew. */
    SiteCopy write(String path, byte[] content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets any of our scripts run another one before all else, and the service worker keep it like that. */
    SiteCopy keptBefore(String path, String script) {
        byte[] original = read(path);
        byte[] patched = patched(path, script);
        String kept = new String(read("sw.js"), StandardCharsets.UTF_8);
        String entry = "\"sha256\":\"%s\",\"bytes\":%d";
        String before = String.format(entry, TwoPieceModel.sha256(original), original.length);
        String after = String.format(entry, TwoPieceModel.sha256(patched), patched.length);
        assertTrue(kept.contains(before), before);
        return write(path, patched).write("sw.js", kept.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    /** Lets any of our scripts run another one before all else, where no service worker looks at it. */
    SiteCopy before(String path, String script) {
        return write(path, patched(path, script));
    }

    private byte[] patched(String path, String script) {
        String text = new String(read(path), StandardCharsets.UTF_8);
        assertTrue(text.contains("main([]);"), path);
        return text.replace("main([]);", script + "\nmain([]);").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] read(String path) {
        try {
            return Files.readAllBytes(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }
}
