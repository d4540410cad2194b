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
}
