package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The store in Chromium, and there with a full disk too. */
class ModelStoreIT extends ModelStoreCases {
    private static final int TOO_FEW_BYTES = 4_500_000;

    /** Lets the browser collect garbage again and again while a file is opened; a worker that is not done then has failed. */
    private static final String COLLECTING =
            """
            const open = FileSystemFileHandle.prototype.createSyncAccessHandle;
            FileSystemFileHandle.prototype.createSyncAccessHandle = function (options) {
              const opening = open.call(this, options);
              const collecting = setInterval(gc, 0);
              const end = () => clearInterval(collecting);
              opening.then(end, end);
              return opening;
            };
            setTimeout(() => postMessage({ type: "Failed", code: "stuck" }), 20_000);
            """;

    ModelStoreIT() {
        super(BrowserKind.CHROMIUM, 0);
    }

    @Test
    void loadsWhenThereIsNoRoomAndLeavesNothing() {
        for (String patch : List.of("", WITHOUT_FILES)) {
            onPage(patch, (server, page, context) -> {
                CDPSession session = context.newCDPSession(context.pages().get(0));
                JsonObject quota = new JsonObject();
                quota.addProperty(
                        "origin", "http://localhost:" + URI.create(server.url()).getPort());
                quota.addProperty("quotaSize", TOO_FEW_BYTES);
                session.send("Storage.overrideQuotaForOrigin", quota);
                assertFalse(story(page.converse()).isEmpty());
                assertEquals(List.of(), page.kept());
                quota.remove("quotaSize");
                session.send("Storage.overrideQuotaForOrigin", quota);
                story(page.converse());
                story(page.converse());
                assertEquals(2, fetches(server));
            });
        }
    }

    @Test
    void keepsTheModelWhileGarbageIsCollected() {
        onPage(COLLECTING, (server, page, context) -> {
            String story = story(page.converse());
            assertEquals(IN_FILES, page.kept());
            assertEquals(story, story(page.converse()));
            assertEquals(1, fetches(server));
        });
    }
}
