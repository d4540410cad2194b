package moonlamp.training.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import moonlamp.training.data.DocumentStream.Place;
import moonlamp.training.file.Checkpoint.Progress;
import moonlamp.training.network.Initialization;
import moonlamp.training.network.NetworkShape;
import moonlamp.training.network.ParameterLayout;
import moonlamp.training.optimizer.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    private static final ParameterLayout LAYOUT = new ParameterLayout(new NetworkShape(64, 32, 2, 1, 1, 32, 64, 32));
    private static final Progress PROGRESS = new Progress(7, 1L << 40, new Place(3, 12), 2.5, 99.5);

    @TempDir
    Path folder;

    private Path written() throws IOException {
        Optimizer.State state = new Optimizer.State(
                Initialization.of(LAYOUT, 2), Arrays.copyOf(Initialization.of(LAYOUT, 3), LAYOUT.firstMatrix()));
        Path file = folder.resolve("checkpoint.bin");
        new Checkpoint(PROGRESS, Initialization.of(LAYOUT, 1), state).write(file, LAYOUT);
        return file;
    }

    @Test
    void everythingComesBack() throws IOException {
        Checkpoint read = Checkpoint.read(written(), LAYOUT);
        assertEquals(PROGRESS, read.progress());
        assertArrayEquals(Initialization.of(LAYOUT, 1), read.parameters());
        assertArrayEquals(Initialization.of(LAYOUT, 2), read.optimizer().momentum());
        assertArrayEquals(
                Arrays.copyOf(Initialization.of(LAYOUT, 3), LAYOUT.firstMatrix()),
                read.optimizer().secondMoment());
        assertFalse(Files.exists(folder.resolve("checkpoint.bin.unfinished")));
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        Path file = written();
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 5, 100, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            String message = assertThrows(IOException.class, () -> Checkpoint.read(file, LAYOUT))
                    .getMessage();
            assertTrue(message.endsWith("checkpoint.bin is cut off"), message);
        }
        Files.write(file, new byte[whole.length]);
        assertTrue(assertThrows(IOException.class, () -> Checkpoint.read(file, LAYOUT))
                .getMessage()
                .endsWith("is no checkpoint"));
    }

    @Test
    void anotherNetworksIsRefused() throws IOException {
        Path file = written();
        ParameterLayout other = new ParameterLayout(new NetworkShape(64, 32, 3, 1, 1, 32, 64, 32));
        String message = assertThrows(IOException.class, () -> Checkpoint.read(file, other))
                .getMessage();
        assertTrue(message.contains("is of another network"), message);
    }

    @Test
    void anUnfinishedFileDoesNotReplaceTheOld() throws IOException {
        Path file = written();
        byte[] before = Files.readAllBytes(file);
        assertThrows(
                IOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("the disk is full");
                }));
        assertArrayEquals(before, Files.readAllBytes(file));
    }
}
