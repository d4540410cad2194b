package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.net.URI;
import java.util.List;
import java.util.Map;
import moonlamp.protocol.ModelRequest;
import org.junit.jupiter.api.Test;

/** A full disk: the first write that is refused is the truth, and nothing else is lost. */
class QuotaIT extends ModelsCases {
    private static final byte[] FILE = PaddedModel.of(3 * PIECE + 500_000, 1);
    private static final int ROOM = PIECE + 2_000_000;

    QuotaIT() {
        super(BrowserKind.CHROMIUM);
    }

    @Test
    void saysWhatIsNeededAndGoesOnWhenThereIsRoom() {
        for (String patch : List.of("", WITHOUT_FILES)) {
            with(FILE, patch, world -> {
                world.page().page().evaluate("localStorage.setItem('story', 'once upon a time')");
                limit(world, ROOM);
                world.assertFailed("E_SPACE", world.download(1));
                Map<String, Object> space = world.page().await(1, "Space");
                long needed = ((Number) space.get("neededBytes")).longValue();
                assertTrue(needed > FILE.length - ROOM && needed <= FILE.length, space.toString());
                assertEquals("PARTIAL", world.page().listed(2).get("state"));
                assertEquals("once upon a time", world.page().page().evaluate("localStorage.getItem('story')"));
                int starts = world.hub().starts().size();
                limit(world, -1);
                world.assertEnded("Installed", world.download(3));
                assertTrue(
                        world.hub().starts().get(starts) > 0,
                        world.hub().starts().toString());
                assertEquals("INSTALLED", world.page().listed(4).get("state"));
            });
        }
    }

    @Test
    void memoryIsAWayOut() {
        with(FILE, "", world -> {
            limit(world, ROOM);
            world.assertFailed("E_SPACE", world.download(1));
            Map<String, Object> installed =
                    world.page().ask(new ModelRequest.Download(2, world.hub().sha256(), true));
            assertEquals("MEMORY", installed.get("storage"), installed.toString());
            assertTrue(world.hub().starts().get(1) > 0, "what was stored is used");
            assertEquals(
                    "Done",
                    world.page().tell(3, world.hub().sha256(), FILE.length).get("type"));
        });
    }

    @Test
    void anImportWithoutRoomLeavesNothing() {
        for (String patch : List.of("", WITHOUT_FILES)) {
            try (ModelHub hub = new ModelHub(FILE);
                    SiteCopy site = site(hub.catalog(), patch).write("models/picked.gguf", FILE)) {
                with(hub, site, world -> {
                    limit(world, ROOM);
                    ModelRequest.Import request = new ModelRequest.Import(1, "picked.gguf", false, false);
                    world.assertFailed("E_SPACE", world.page().take(request, "models/picked.gguf"));
                    assertEquals(List.of(), world.page().stored());
                    limit(world, -1);
                    ModelRequest.Import again = new ModelRequest.Import(2, "picked.gguf", false, false);
                    world.assertEnded("Installed", world.page().take(again, "models/picked.gguf"));
                    assertEquals("INSTALLED", world.page().listed(3).get("state"));
                });
            }
        }
    }

    /** @param bytes negative for no limit */
    private static void limit(World world, int bytes) {
        CDPSession session = world.context().newCDPSession(world.page().page());
        JsonObject quota = new JsonObject();
        quota.addProperty(
                "origin", "http://localhost:" + URI.create(world.server().url()).getPort());
        if (bytes >= 0) {
            quota.addProperty("quotaSize", bytes);
        }
        session.send("Storage.overrideQuotaForOrigin", quota);
    }
}
