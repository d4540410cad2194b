package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import moonlamp.protocol.ModelRequest;
import org.junit.jupiter.api.Test;

/** Every fault of a download, in Chromium. */
class DownloadIT extends DownloadCases {
    private static final byte[] OTHER = PaddedModel.of(LENGTH, 2);

    DownloadIT() {
        super(BrowserKind.CHROMIUM);
    }

    /** Whatever one mirror does, or both for a while: the model comes, and is the right one. */
    @Test
    void getsThroughFaults() {
        Map<String, Function<ModelHub.Hit, HubReply>> faults = new LinkedHashMap<>();
        for (int status : new int[] {401, 403, 404, 410, 416}) {
            faults.put(status + " at one mirror", hit -> hit.mirror() == 0 ? HubReply.status(status) : null);
        }
        for (int status : new int[] {429, 500, 503}) {
            faults.put(status + " for a while", hit -> hit.index() < 3 ? HubReply.status(status) : null);
        }
        faults.put("web page at one mirror", hit -> hit.mirror() == 0 ? HubReply.page() : null);
        faults.put(
                "other length at one mirror",
                hit -> hit.mirror() == 0 ? HubReply.right().saying(5) : null);
        faults.put("body ends early", hit -> hit.index() == 0 ? HubReply.right().ending(2 * PIECE + 9) : null);
        faults.put(
                "body stops coming", hit -> hit.index() == 0 ? HubReply.right().stalling(PIECE) : null);
        faults.put("no parts", hit -> hit.index() == 0 ? HubReply.right().breaking(2 * PIECE) : HubReply.wholeFile());
        faults.put("file changed under way", hit -> switch (hit.index()) {
            case 0 -> HubReply.right().breaking(2 * PIECE);
            case 1 -> HubReply.other(OTHER);
            default -> null;
        });
        assertEquals(FILE.length, OTHER.length);
        with(FILE, HASTY, world -> {
            int run = 0;
            for (Map.Entry<String, Function<ModelHub.Hit, HubReply>> fault : faults.entrySet()) {
                world.hub().forget();
                world.hub().answering(hit -> {
                    HubReply reply = fault.getValue().apply(hit);
                    return reply == null ? HubReply.right() : reply;
                });
                Map<String, Object> last = world.download(++run);
                assertEquals("Installed", last.get("type"), fault.getKey() + " " + last);
                assertTrue(world.hub().starts().size() > 1, fault.getKey());
                assertEquals(
                        world.hub().sha256(), world.page().digest(world.hub().sha256()), fault.getKey());
                world.assertEnded(
                        "Removed",
                        world.page()
                                .ask(new ModelRequest.Remove(++run, world.hub().sha256())));
            }
            assertEquals(List.of(), world.hub().complaints());
        });
    }

    @Test
    void saysWhyTheFileCannotBeHad() {
        Map<String, Function<ModelHub.Hit, HubReply>> faults = new LinkedHashMap<>();
        faults.put("E_REFUSED", hit -> HubReply.status(hit.mirror() == 0 ? 401 : 403));
        faults.put("E_GONE", hit -> HubReply.status(404));
        faults.put("E_BUSY", hit -> HubReply.status(503));
        faults.put("E_PORTAL", hit -> HubReply.page());
        faults.put("E_LENGTH", hit -> HubReply.other(Arrays.copyOf(FILE, 1000)));
        faults.put("E_NETWORK", hit -> HubReply.right().breaking(0));
        faults.put("E_HASH", hit -> HubReply.other(OTHER));
        with(FILE, HASTY, world -> {
            int run = 0;
            for (Map.Entry<String, Function<ModelHub.Hit, HubReply>> fault : faults.entrySet()) {
                world.hub().forget();
                world.hub().answering(fault.getValue());
                world.assertFailed(fault.getKey(), world.download(++run));
                assertEquals("", world.page().digest(world.hub().sha256()), fault.getKey());
                assertTrue(world.hub().starts().size() >= 2, "every mirror is asked");
            }
            assertEquals(List.of(), world.page().stored(), "of a file that is wrong for ever nothing stays");
            world.hub().answering(hit -> HubReply.right());
            world.assertEnded("Installed", world.download(++run));
            world.assertInstalled();
        });
    }

    @Test
    void aPieceThatIsKnownToBeWrongComesAgainAlone() {
        try (ModelHub hub = new ModelHub(FILE)) {
            with(hub, hub.catalog(pieces(FILE)), "", world -> {
                hub.answering(hit -> hit.index() == 0 ? HubReply.right().flipping(PIECE + 5) : HubReply.right());
                world.assertEnded("Installed", world.download(1));
                world.assertInstalled();
                assertEquals(List.of(0L, (long) PIECE), hub.starts());
            });
        }
    }

    @Test
    void waitsForTheConnectionAndNeedsNobodyToGoOn() {
        with(FILE, "", world -> {
            world.hub().throttled(SLOW);
            world.page().send(world.request(1)).awaitBytes(1, PIECE);
            world.context().setOffline(true);
            world.hub().breakConnections();
            world.page().page().waitForFunction("() => reports.some(report => report.phase === 'WAITING')");
            world.hub().throttled(Long.MAX_VALUE);
            world.context().setOffline(false);
            world.assertEnded("Installed", world.page().ending(1));
            world.assertInstalled();
            assertTrue(world.hub().starts().get(1) > 0, world.hub().starts().toString());
        });
    }

    @Test
    void aClearedModelIsMissingAndComesAgain() {
        with(FILE, "", world -> {
            world.assertEnded("Installed", world.download(1));
            world.page()
                    .page()
                    .evaluate("async () => (await navigator.storage.getDirectory()).removeEntry('models',"
                            + " { recursive: true })");
            assertEquals("ABSENT", world.page().listed(2).get("state"));
            world.assertFailed("E_MISSING", world.page().tell(3, world.hub().sha256(), FILE.length));
            world.assertEnded("Installed", world.download(4));
        });
    }

    @Test
    void removesAModelAndWhatIsLeftOfOthers() {
        with(FILE, "", world -> {
            world.page()
                    .page()
                    .evaluate("async () => (await (await (await navigator.storage.getDirectory()).getDirectoryHandle("
                            + "'models', { create: true })).getDirectoryHandle('1'.repeat(64), { create: true }))"
                            + ".getFileHandle('0', { create: true })");
            world.assertEnded("Installed", world.download(1));
            assertTrue(world.page().stored().stream().noneMatch(name -> name.startsWith("1111")));
            world.assertEnded(
                    "Removed",
                    world.page().ask(new ModelRequest.Remove(2, world.hub().sha256())));
            assertEquals(List.of(), world.page().stored());
        });
    }

    @Test
    void saysHowItGoes() {
        with(FILE, "", world -> {
            world.hub().throttled(4_000_000);
            world.download(1);
            List<Map<String, Object>> progress = world.page().reports(1).stream()
                    .filter(report -> report.get("type").equals("Progress"))
                    .toList();
            assertTrue(progress.stream().anyMatch(p -> number(p, "bytesPerSecond") > 1e6), progress.toString());
            assertTrue(progress.stream().anyMatch(p -> number(p, "secondsLeft") > 0), progress.toString());
            double before = 0;
            for (Map<String, Object> report : progress) {
                assertTrue(number(report, "doneBytes") >= before, progress.toString());
                before = number(report, "doneBytes");
            }
            assertEquals((double) PIECES, number(progress.get(0), "totalPieces"));
        });
    }

    static String[] pieces(byte[] file) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < file.length; from += PIECE) {
            pieces.add(TwoPieceModel.sha256(Arrays.copyOfRange(file, from, Math.min(file.length, from + PIECE))));
        }
        return pieces.toArray(new String[0]);
    }

    private static double number(Map<String, Object> report, String field) {
        return ((Number) report.get(field)).doubleValue();
    }
}
