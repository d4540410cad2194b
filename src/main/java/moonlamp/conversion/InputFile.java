package moonlamp.conversion;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import moonlamp.conversion.ConversionException.Kind;

/**
 * A file of the model's folder; every failure to read it is a {@link ConversionException}.
 *
 * @param path where it is; links are followed, as in the caches that downloads are kept in
 */
record InputFile(Path path) {
    /** Reads from a stream. */
    @FunctionalInterface
    interface Reading<T> {
        T read(InputStream in) throws IOException;
    }

    /** The file in {@code folder}. */
    static InputFile in(Path folder, String name) {
        return new InputFile(folder.resolve(name));
    }

    /** Its name without the folder. */
    String name() {
        return path.getFileName().toString();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Size in bytes. */
    long size() {
        try {
            if (!Files.isRegularFile(path)) {
                throw exists() ? new IOException("is no file") : new NoSuchFileException(name());
            }
            return Files.size(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads the file from its beginning.
     *
     * @throws ConversionException UNREADABLE, also for a file of more than {@code maxBytes}
     */
    <T> T read(long maxBytes, Reading<T> reading) {
        long size = size();
        if (size > maxBytes) {
            throw new ConversionException(
                    Kind.UNREADABLE, name(), size + " bytes, where at most " + maxBytes + " are expected");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return reading.read(in);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** What to throw when reading has failed. */
    ConversionException unreadable(IOException e) {
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return new ConversionException(Kind.MISSING_FILE, name(), "there is no such file", e);
        }
        String reason = e instanceof AccessDeniedException ? "access is denied" : e.getMessage();
        return new ConversionException(Kind.UNREADABLE, name(), "it cannot be read: " + reason, e);
    }
}
