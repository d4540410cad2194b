package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moonlamp.protocol.MapFields;
import moonlamp.protocol.MessageCodec;
import moonlamp.protocol.Request;
import moonlamp.protocol.Sampling;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A model that is kept comes from the store, whichever storage there is; one that cannot be kept comes all the same. */
abstract class ModelStoreCases extends InBrowser {
    static final String WITHOUT_FILES = "delete StorageManager.prototype.getDirectory;";
    static final List<String> IN_FILES = List.of("file 0", "file 1", "file manifest");
    static final List<String> IN_CACHE = List.of("entry 0", "entry 1", "entry manifest");
    private static final String MODEL_PATH = "models/two-pieces.gguf";
    /** A page of the site without a program of its own. */
    private static final String BLANK = "models/models.json";

    private TwoPieceModel model;

    private final int threads;

    /** @param threads of every story worker; 0 leaves it to the worker */
    ModelStoreCases(BrowserKind kind, int threads) {
        super(kind);
        this.threads = threads;
    }

    /** Something that is done on a page. */
    interface Visitor {
        void visit(SiteServer server, StorePage page, BrowserContext context);
    }

    @BeforeAll
    void createModel() throws IOException {
        model = TwoPieceModel.create();
        assertEquals(1, model.bytes().length >> 22, "one whole piece and a part");
    }

    @AfterAll
    void forgetModel() {
        model = null;
    }

    @Test
    void takesTheModelFromFiles() {
        onPage("", (server, page, context) -> takesTheModelFrom(IN_FILES, server, page));
    }

    @Test
    void takesTheModelFromTheCacheWithoutFiles() {
        onPage(WITHOUT_FILES, (server, page, context) -> takesTheModelFrom(IN_CACHE, server, page));
    }

    @Test
    void takesTheModelFromTheCacheWhereFilesCannotBeWritten() {
        onPage(
                "delete FileSystemFileHandle.prototype.createSyncAccessHandle;",
                (server, page, context) -> takesTheModelFrom(IN_CACHE, server, page));
    }

    @Test
    void fetchesTheModelAgainWhenAPieceIsDamaged() {
        for (String patch : List.of("", WITHOUT_FILES)) {
            onPage(patch, (server, page, context) -> {
                String story = story(page.converse());
                for (int piece = 0; piece < 2; piece++) {
                    page.cut(piece);
                    server.forgetRequests();
                    assertEquals(story, story(page.converse()));
                    assertEquals(1, fetches(server));
                    assertEquals(story, story(page.converse()));
                    assertEquals(1, fetches(server));
                }
            });
        }
    }

    @Test
    void twoWorkersReadAtOnce() {
        for (String patch : List.of("", WITHOUT_FILES)) {
            onPage(patch, (server, page, context) -> {
                String story = story(page.converse());
                server.forgetRequests();
                page.converse(2).forEach(last -> assertEquals(story, story(last)));
                assertEquals(0, fetches(server));
            });
        }
    }

    @Test
    void twoWorkersKeepingAtOnceLeaveOneModel() {
        onPage("", (server, page, context) -> {
            page.converse(2).forEach(last -> assertFalse(story(last).isEmpty()));
            assertEquals(IN_FILES, page.kept());
            assertFalse(story(page.converse()).isEmpty());
            assertTrue(fetches(server) <= 2, server.requests().toString());
        });
    }

    @Test
    void loadsWhereNothingCanBeKept() {
        String patch = WITHOUT_FILES + "delete self.caches; delete WorkerGlobalScope.prototype.caches;";
        onPage(patch, (server, page, context) -> {
            assertEquals(story(page.converse()), story(page.converse()));
            assertEquals(2, fetches(server));
            assertEquals(List.of(), page.kept());
        });
    }

    @Test
    void keepsNoFileOfAnotherDigest() {
        onPage("", "0".repeat(64), (server, page, context) -> {
            assertEquals("E_HASH", page.converse().get("code"));
            assertEquals(List.of(), page.kept());
        });
    }

    @Test
    void keepsNothingWithoutADigest() {
        onPage("", "", (server, page, context) -> {
            assertEquals("E_PROTOCOL", page.converse().get("code"));
            assertEquals(0, fetches(server));
        });
    }

    @Test
    void tellsFromFilesAfterTheServerIsGone() {
        tellsAfterTheServerIsGone("", IN_FILES);
    }

    /** The service worker starts after the model was kept, and removes its own old caches only. */
    @Test
    void tellsFromTheCacheAfterTheServerIsGone() {
        tellsAfterTheServerIsGone(WITHOUT_FILES, IN_CACHE);
    }

    private void tellsAfterTheServerIsGone(String patch, List<String> kept) {
        onPage(patch, (server, page, context) -> {
            String story = story(page.converse());
            Visit visit = Visit.to(server.url(), context).awaitKept();
            server.stop();
            StorePage offline = new StorePage(visit.page(), server.url(), load(model.sha256()), tell());
            assertEquals(kept, offline.kept());
            assertEquals(story, story(offline.converse()));
        });
    }

    void onPage(String patch, Visitor visitor) {
        onPage(patch, model.sha256(), visitor);
    }

    private void onPage(String patch, String sha256, Visitor visitor) {
        try (SiteCopy site = new SiteCopy().write(MODEL_PATH, model.bytes()).beforeTheWorker(patch);
                SiteServer server = SiteServer.start(site.folder(), 0);
                BrowserContext context = browser().newContext();
                Page page = context.newPage()) {
            page.navigate(server.url() + BLANK);
            visitor.visit(server, new StorePage(page, server.url(), load(sha256), tell()), context);
        }
    }

    private void takesTheModelFrom(List<String> kept, SiteServer server, StorePage page) {
        String story = story(page.converse());
        assertEquals(kept, page.kept());
        assertEquals(story, story(page.converse()));
        assertEquals(1, fetches(server));
    }

    private Map<String, Object> load(String sha256) {
        MapFields fields = new MapFields();
        MessageCodec.write(new Request.Load(1, MODEL_PATH, model.bytes().length, sha256, threads, true), fields);
        return new HashMap<>(fields.values());
    }

    private static Map<String, Object> tell() {
        Sampling sampling = new Sampling(0.7f, 40, 1, 0, 1.1f, 64, 1, false, 1);
        MapFields fields = new MapFields();
        MessageCodec.write(new Request.Tell(2, "Write a story about a shy dragon.", "", "en", sampling, 60), fields);
        return fields.values();
    }

    static String story(Map<String, Object> last) {
        assertEquals("Done", last.get("type"), last.toString());
        return (String) last.get("story");
    }

    static long fetches(SiteServer server) {
        return server.requests().stream()
                .filter(request -> request.contains(MODEL_PATH))
                .count();
    }
}
