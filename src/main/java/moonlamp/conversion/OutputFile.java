package moonlamp.conversion;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import moonlamp.conversion.ConversionException.Kind;

/**
 * A file that appears under its name at once and whole, or not at all: it is written under another name beside it,
 * brought to the disk, and renamed. What is not committed is deleted, also when the program is interrupted.
 */
final class OutputFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 18;

    private final Path target;
    private final boolean replace;
    private final Path part;
    private final FileChannel channel;

    private OutputFile(Path target, boolean replace, Path part, FileChannel channel) {
        this.target = target;
        this.replace = replace;
        this.part = part;
        this.channel = channel;
    }

    /**
     * Checks that a file may be written.
     *
     * @param replace whether it may be there already
     * @throws ConversionException OUTPUT_EXISTS or OUTPUT
     */
    static void requireFree(Path target, boolean replace) {
        if (Files.isDirectory(target)) {
            throw new ConversionException(Kind.OUTPUT, target.toString(), "this is a folder");
        }
        if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new ConversionException(Kind.OUTPUT_EXISTS, target.toString(), "this file is there already");
        }
    }

    /** Begins the file under its other name, which has this process's number in it. */
    static OutputFile create(Path target, boolean replace) {
        requireFree(target, replace);
        String name = target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
        Path part = target.toAbsolutePath().resolveSibling(name);
        try {
            FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            part.toFile().deleteOnExit();
            return new OutputFile(target, replace, part, channel);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** A stream to the file; flush it before {@link #commit}. */
    OutputStream stream() {
        return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
    }

    /** Gives the file its name. */
    void commit() throws IOException {
        channel.force(true);
        channel.close();
        requireFree(target, replace);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes what was not committed. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** What to throw when writing has failed. */
    static ConversionException failed(Path target, IOException e) {
        String reason = e instanceof AccessDeniedException
                ? "access is denied"
                : e instanceof NoSuchFileException ? "the folder is not there" : e.getMessage();
        return new ConversionException(Kind.OUTPUT, target.toString(), "it cannot be written: " + reason, e);
    }
}
