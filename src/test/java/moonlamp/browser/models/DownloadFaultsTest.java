package moonlamp.browser.models;

import static moonlamp.browser.models.Scene.PIECE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import moonlamp.browser.models.FakeNetwork.Call;
import moonlamp.browser.storage.FakeStorage;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelRequest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random schedules of faults: connections that break, bodies that end, servers that are busy, refuse, send other bytes or
 * the whole file, storage that is full, browsers that are killed in the middle of a write, pauses. Whatever happens, a model
 * that can be opened has the right bytes, and what an interruption costs is less than a piece.
 */
class DownloadFaultsTest {
    private static final int SCHEDULES = 400;
    private static final int MOST_STARTS = 40;

    @TestFactory
    List<DynamicTest> whateverHappensNoWrongByteIsReady() {
        long first = System.nanoTime();
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < SCHEDULES; i++) {
            long seed = first + i;
            tests.add(DynamicTest.dynamicTest("seed " + seed, () -> new Schedule(seed, true).play()));
        }
        return tests;
    }

    /** Without damage on the way every byte is fetched once, but for less than a piece at each interruption. */
    @TestFactory
    List<DynamicTest> anInterruptionCostsLessThanAPiece() {
        long first = System.nanoTime();
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < SCHEDULES; i++) {
            long seed = first + i;
            tests.add(DynamicTest.dynamicTest("seed " + seed, () -> new Schedule(seed, false).play()));
        }
        return tests;
    }

    /** One device's fate, from the first start to a model that is whole. */
    private static final class Schedule {
        private final String name;
        private final Random random;
        private final boolean damage;
        private final byte[] file;
        private final FakeStorage storage = new FakeStorage();
        private final boolean knownPieces;
        private final boolean oneMirror;
        private long delivered;
        private long interruptions;
        private int startsLeft = MOST_STARTS;

        Schedule(long seed, boolean damage) {
            name = "seed " + seed + ": ";
            random = new Random(seed);
            this.damage = damage;
            file = Scene.file(1 + random.nextInt(9 * PIECE), seed);
            knownPieces = random.nextBoolean();
            oneMirror = random.nextInt(4) == 0;
        }

        void play() {
            boolean installed = false;
            while (!installed && startsLeft-- > 0) {
                installed = start(startsLeft == 0);
                boolean quiet = damage || delivered <= file.length + interruptions * PIECE;
                assertTrue(quiet, name + delivered + " bytes for " + file.length + " after " + interruptions);
            }
            assertTrue(installed, name + "without faults it comes to an end");
        }

        /** One start of the browser; the last one has no faults. */
        private boolean start(boolean last) {
            Scene scene = new Scene(file, storage);
            if (oneMirror) {
                scene.withOneMirror();
            }
            if (knownPieces && file.length == scene.file.length) {
                List<String> pieces = new ArrayList<>();
                for (int from = 0; from < file.length; from += PIECE) {
                    pieces.add(FakeStorage.digest(Arrays.copyOfRange(file, from, Math.min(file.length, from + PIECE))));
                }
                scene.entry = scene.entry(scene.entry.urls(), pieces);
            }
            storage.room = last || random.nextInt(4) > 0 ? Long.MAX_VALUE : random.nextInt(2 * file.length + 500);
            storage.interruption = last ? (name, length) -> -1 : this::killed;
            scene.answering(last ? call -> null : call -> fault(scene, call));
            try {
                scene.library.answer(new ModelRequest.Download(1, scene.sha256, false), null);
                assertTrue(storage.locks.isEmpty(), name + "the lock is free");
            } catch (FakeStorage.Killed dead) {
                // what is stored stays
            }
            storage.interruption = (name, length) -> -1;
            delivered += scene.network.delivered;
            interruptions += scene.network.calls.size() + 1;
            afterwards(scene);
            return scene.isInstalled();
        }

        private void afterwards(Scene scene) {
            if (scene.isInstalled()) {
                assertArrayEquals(file, scene.stored(), name + "what is ready is right");
            }
            boolean said = !scene.reports.isEmpty() && scene.last() instanceof ModelReport.Installed;
            assertTrue(!said || scene.isInstalled(), name + "what is said to be ready is");
            if (damage && !scene.isInstalled() && random.nextInt(6) == 0) {
                storage.files.values().stream()
                        .skip(random.nextInt(storage.files.size() + 1))
                        .findFirst()
                        .ifPresent(damaging());
            }
        }

        private Consumer<byte[]> damaging() {
            return bytes -> {
                if (bytes.length > 0) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            };
        }

        private int killed(String name, int length) {
            return random.nextInt(25) == 0 ? random.nextInt(length + 1) : -1;
        }

        private FakeAnswer fault(Scene scene, Call call) {
            FakeAnswer right = scene.right(call).chunks(1 + random.nextInt(900));
            int position = random.nextInt(file.length + 1);
            return switch (random.nextInt(damage ? 16 : 9)) {
                case 0 -> right.breaking(position);
                case 1 -> right.ending(position);
                case 2 -> FakeAnswer.unreachable("no route");
                case 3 -> FakeAnswer.status(503).retryAfter(random.nextInt(50_000));
                case 4 -> right.when(position, () -> scene.library.answer(new ModelRequest.Pause(1), null));
                case 5 -> right.length(-1).start(-1);
                case 6 ->
                    FakeAnswer.status(List.of(401, 403, 404, 416, 429, 500).get(random.nextInt(6)));
                case 7, 8 -> right;
                case 9 -> right.flipping(position);
                case 10 -> FakeAnswer.whole(file);
                case 11 -> FakeAnswer.right(Scene.file(file.length, 4), call);
                case 12 -> FakeAnswer.page();
                case 13 -> right.start(position);
                case 14 ->
                    FakeAnswer.whole(Scene.file(1 + random.nextInt(12 * PIECE), 5))
                            .length(-1);
                default -> right.length(position);
            };
        }
    }
}
