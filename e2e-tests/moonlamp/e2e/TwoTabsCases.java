package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import moonlamp.protocol.ModelRequest;
import org.junit.jupiter.api.Test;

/** One tab fetches, the others look on, and one of them goes on when the first is gone. */
abstract class TwoTabsCases extends ModelsCases {
    private static final byte[] FILE = PaddedModel.of(3 * PIECE + 500_000, 1);

    TwoTabsCases(BrowserKind kind) {
        super(kind);
    }

    @Test
    void oneFetchesAndTheOtherLooksOn() {
        with(FILE, "", first -> {
            first.hub().throttled(3_000_000);
            first.page().send(first.request(1)).awaitBytes(1, PIECE);
            World second = first.inAnotherTab();
            assertEquals("DOWNLOADING", second.page().listed(1).get("state"));
            second.page().send(second.request(2)).awaitBytes(2, 2 * PIECE);
            Map<String, Object> seen = second.page().await(2, "Progress");
            assertEquals(true, seen.get("elsewhere"), seen.toString());
            first.hub().throttled(Long.MAX_VALUE);
            second.assertEnded("Installed", second.page().ending(2));
            first.assertEnded("Installed", first.page().ending(1));
            assertEquals(1, first.hub().starts().size());
            second.assertInstalled();
        });
    }

    @Test
    void theOtherGoesOnWhenTheFirstIsClosed() {
        with(FILE, "", first -> {
            first.hub().throttled(3_000_000);
            first.page().send(first.request(1)).awaitBytes(1, PIECE + PIECE / 2);
            World second = first.inAnotherTab();
            second.page().send(second.request(2)).await(2, "Progress");
            first.page().page().close();
            first.hub().throttled(Long.MAX_VALUE);
            second.assertEnded("Installed", second.page().ending(2));
            second.assertInstalled();
            assertTrue(
                    first.hub().starts().get(1) >= PIECE, first.hub().starts().toString());
        });
    }

    @Test
    void theOneThatLooksOnCanPauseAndCancel() {
        with(FILE, "", first -> {
            first.hub().throttled(2_000_000);
            first.page().send(first.request(1)).awaitBytes(1, PIECE);
            World second = first.inAnotherTab();
            second.page().send(second.request(2)).await(2, "Progress");
            second.page().send(new ModelRequest.Pause(2));
            second.assertEnded("Paused", second.page().ending(2));
            first.assertEnded("Paused", first.page().ending(1));
            first.page().send(first.request(3)).await(3, "Progress");
            second.page().send(second.request(4)).await(4, "Progress");
            second.page().send(new ModelRequest.Cancel(4));
            second.assertEnded("Cancelled", second.page().ending(4));
            first.assertEnded("Cancelled", first.page().ending(3));
            assertTrue(first.page().stored().isEmpty(), first.page().stored().toString());
        });
    }

    @Test
    void bothAtOnceFetchOnce() {
        with(FILE, "", first -> {
            World second = first.inAnotherTab();
            first.page().send(first.request(1));
            second.page().send(second.request(1));
            first.assertEnded("Installed", first.page().ending(1));
            second.assertEnded("Installed", second.page().ending(1));
            assertEquals(1, first.hub().starts().size(), first.hub().starts().toString());
            first.assertInstalled();
        });
    }
}
