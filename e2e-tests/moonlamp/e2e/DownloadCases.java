package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import moonlamp.protocol.ModelRequest;
import org.junit.jupiter.api.Test;

/** Downloads as they are in every browser. */
abstract class DownloadCases extends ModelsCases {
    static final int LENGTH = 3 * PIECE + 500_000;
    static final byte[] FILE = PaddedModel.of(LENGTH, 1);
    static final int PIECES = 4;
    /** Slow enough that something can be done meanwhile, and that what was sent has arrived a moment later. */
    static final int SLOW = 6_000_000;
    /** Too few bytes a second for the rest to come before the test has done what it is about. */
    private static final int CRAWL = 200_000;
    /** What may be sent and not have arrived when a connection breaks. */
    static final int IN_FLIGHT = 1 << 20;

    DownloadCases(BrowserKind kind) {
        super(kind);
    }

    /** While a cache of this name is there, journals that are there cannot be read. */
    private static final String UNREADABLE_JOURNAL =
            """
            const get = FileSystemDirectoryHandle.prototype.getFileHandle;
            FileSystemDirectoryHandle.prototype.getFileHandle = async function (name, how) {
              if (name === "journal" && !how?.create && (await caches.has("unreadable journal"))) {
                throw new DOMException("not now", "NotReadableError");
              }
              return get.call(this, name, how);
            };
            """;

    @Test
    void fetchesOnceAndTellsForEver() {
        with(FILE, "", world -> {
            assertEquals("ABSENT", world.page().listed(1).get("state"));
            Map<String, Object> installed = world.download(2);
            world.assertEnded("Installed", installed);
            assertEquals(List.of("FILES", true), List.of(installed.get("storage"), installed.get("verified")));
            world.assertInstalled();
            assertEquals(List.of(0L), world.hub().starts());
            assertFalse(world.hub().hits().get(0).headers().containsKey("range"));
            world.hub().close();
            Map<String, Object> told = world.page().tell(3, world.hub().sha256(), FILE.length);
            assertEquals("Done", told.get("type"), told.toString());
            assertFalse(told.get("story").toString().isBlank());
            world.assertEnded("Installed", world.reloaded().download(4));
        });
    }

    @Test
    void goesOnFromTheLastByteAfterABreak() {
        for (int percent : new int[] {37, 99}) {
            with(FILE, "", world -> {
                long at = FILE.length / 100L * percent;
                world.hub().throttled(SLOW);
                world.hub().answering(hit -> hit.index() == 0 ? HubReply.right().breaking(at) : HubReply.right());
                world.assertEnded("Installed", world.download(1));
                world.assertInstalled();
                List<Long> starts = world.hub().starts();
                assertEquals(2, starts.size(), starts.toString());
                assertTrue(at - starts.get(1) <= IN_FLIGHT, at + " " + starts);
            });
        }
    }

    @Test
    void goesOnAfterAReload() {
        with(FILE, "", world -> {
            world.hub().throttled(SLOW);
            world.page().send(world.request(1)).awaitBytes(1, 2 * PIECE);
            world.hub().throttled(CRAWL);
            World later = world.reloaded();
            world.hub().throttled(Long.MAX_VALUE);
            assertEquals("PARTIAL", later.page().listed(2).get("state"));
            later.assertEnded("Installed", later.download(3));
            later.assertInstalled();
            long start = world.hub().starts().get(1);
            assertTrue(
                    start >= PIECE && start % PIECE == 0, world.hub().starts().toString());
        });
    }

    @Test
    void keepsItsPiecesWhileTheJournalCannotBeRead() {
        with(FILE, UNREADABLE_JOURNAL, world -> {
            world.hub().throttled(SLOW);
            world.page().send(world.request(1)).awaitBytes(1, 2 * PIECE);
            world.hub().throttled(CRAWL);
            World later = world.reloaded();
            world.hub().throttled(Long.MAX_VALUE);
            world.hub().answering(hit -> HubReply.status(404));
            world.page().page().evaluate("() => caches.open('unreadable journal')");
            later.assertFailed("E_GONE", later.download(2));
            world.page().page().evaluate("() => caches.delete('unreadable journal')");
            world.hub().answering(hit -> HubReply.right());
            later.assertEnded("Installed", later.download(3));
            later.assertInstalled();
            List<Long> starts = world.hub().starts();
            long start = starts.get(starts.size() - 1);
            assertTrue(start >= PIECE && start % PIECE == 0, starts.toString());
        });
    }

    @Test
    void pausesAndGoesOnAndCancels() {
        with(FILE, "", world -> {
            world.hub().throttled(SLOW);
            world.page().send(world.request(1)).awaitBytes(1, PIECE);
            world.hub().throttled(CRAWL);
            world.page().send(new ModelRequest.Pause(1));
            world.assertEnded("Paused", world.page().ending(1));
            assertEquals("PAUSED", world.page().listed(2).get("state"));
            assertEquals(1, world.hub().starts().size());
            world.page().send(world.request(3)).await(3, "Progress");
            world.page().send(new ModelRequest.Cancel(3));
            world.assertEnded("Cancelled", world.page().ending(3));
            assertEquals(List.of(), world.page().stored());
            world.hub().throttled(Long.MAX_VALUE);
            world.assertEnded("Installed", world.download(4));
            List<Long> starts = world.hub().starts();
            assertEquals(0L, starts.get(starts.size() - 1));
            world.assertInstalled();
        });
    }

    @Test
    void aFlippedByteIsFoundAndMended() {
        with(FILE, "", world -> {
            world.hub().answering(hit -> hit.index() == 0 ? HubReply.right().flipping(PIECE + 5) : HubReply.right());
            world.assertEnded("Installed", world.download(1));
            world.assertInstalled();
            assertEquals(
                    List.of(0, 1),
                    world.hub().hits().stream().map(ModelHub.Hit::mirror).toList());
        });
    }

    @Test
    void damageIsFoundLaterAndOnlyThatPieceFetchedAgain() {
        with(FILE, "", world -> {
            String model = world.hub().sha256();
            world.assertEnded("Installed", world.download(1));
            world.hub().forget();
            world.page().spoil(model, 2, false);
            Map<String, Object> checked = world.page().ask(new ModelRequest.Check(2, model, true));
            world.assertEnded("Checked", checked);
            assertEquals(List.of(1, 1), List.of(checked.get("damagedPieces"), checked.get("repairedPieces")));
            world.assertInstalled();
            assertEquals(List.of(2L * PIECE), world.hub().starts());
            assertEquals(3L * PIECE, world.hub().hits().get(0).to());
            world.page().spoil(model, 3, true);
            assertEquals("DAMAGED", world.page().listed(3).get("state"));
            world.assertFailed("E_DAMAGED", world.page().ask(new ModelRequest.Open(4, model)));
            Map<String, Object> told = world.page().tell(5, model, FILE.length);
            world.assertFailed("E_DAMAGED", told);
            world.assertEnded("Installed", world.download(6));
            world.assertInstalled();
        });
    }

    @Test
    void cacheStorageWillDo() {
        with(FILE, WITHOUT_FILES, world -> {
            world.hub().answering(hit -> hit.index() == 0 ? HubReply.right().breaking(2 * PIECE) : HubReply.right());
            assertEquals("CACHE", world.download(1).get("storage"));
            assertEquals(
                    PIECES + 2,
                    world.page().stored().size(),
                    world.page().stored().toString());
            World later = world.reloaded();
            assertEquals("INSTALLED", later.page().listed(2).get("state"));
            assertEquals(
                    "Done",
                    later.page().tell(3, world.hub().sha256(), FILE.length).get("type"));
        });
    }

    @Test
    void memoryWillDoWhereNothingCanBeStored() {
        with(FILE, WITHOUT_STORAGE, world -> {
            assertEquals("MEMORY", world.download(1).get("storage"));
            Map<String, Object> told = world.page().tell(2, world.hub().sha256(), FILE.length);
            assertEquals("Done", told.get("type"), told.toString());
            assertEquals("ABSENT", world.reloaded().page().listed(3).get("state"));
        });
    }
}
