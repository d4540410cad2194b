package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The store in Chromium, and there while garbage is collected, too. */
class ModelStoreIT extends ModelStoreCases {
    /** Lets the browser collect garbage again and again while a file is opened; one that is not open after 20 s has failed. */
    private static final String COLLECTING =
            """
            const open = FileSystemFileHandle.prototype.createSyncAccessHandle;
            FileSystemFileHandle.prototype.createSyncAccessHandle = function (options) {
              const opening = open.call(this, options);
              const collecting = setInterval(gc, 0);
              const stuck = setTimeout(() => postMessage({ type: "Failed", code: "stuck", run: -1 }), 20_000);
              const end = () => { clearInterval(collecting); clearTimeout(stuck); };
              opening.then(end, end);
              return opening;
            };
            """;

    ModelStoreIT() {
        super(BrowserKind.CHROMIUM);
    }

    @Test
    void installsAndTellsWhileGarbageIsCollected() {
        whereInstalled(COLLECTING, (server, page, context) -> assertEquals(story(tell(page)), story(tell(page))));
    }
}
