package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moonlamp.protocol.ModelRequest;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A model that is installed is told from, whichever storage it lies in, and nothing is asked of a server for it. */
abstract class ModelStoreCases extends InBrowser {
    private static final String WITHOUT_FILES = ModelsCases.WITHOUT_FILES;
    private static final String PATH = "models/two-pieces.gguf";

    private TwoPieceModel model;
    private int run;

    ModelStoreCases(BrowserKind kind) {
        super(kind);
    }

    /** Something that is done where the model is installed. */
    interface Visitor {
        void visit(SiteServer server, ModelsPage page, BrowserContext context);
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
    void tellsFromFiles() {
        whereInstalled("", (server, page, context) -> assertTold("", server, page));
    }

    @Test
    void tellsFromTheCacheWithoutFiles() {
        whereInstalled(WITHOUT_FILES, (server, page, context) -> assertTold("cache ", server, page));
    }

    @Test
    void tellsFromTheCacheWhereFilesCannotBeWritten() {
        whereInstalled(
                "delete FileSystemFileHandle.prototype.createSyncAccessHandle;",
                (server, page, context) -> assertTold("cache ", server, page));
    }

    @Test
    void twoWorkersReadAtOnce() {
        for (String patch : List.of("", WITHOUT_FILES)) {
            whereInstalled(patch, (server, page, context) -> {
                String story = story(tell(page));
                page.tell(++run, model.sha256(), model.bytes().length, 2)
                        .forEach(last -> assertEquals(story, story(last)));
            });
        }
    }

    /** What is left of the model stays, since what is damaged can be repaired. */
    @Test
    void saysWhenAPieceIsDamaged() {
        for (String patch : List.of("", WITHOUT_FILES)) {
            for (int piece = 0; piece < 2; piece++) {
                int cut = piece;
                whereInstalled(patch, (server, page, context) -> {
                    List<String> stored = page.stored();
                    page.spoil(model.sha256(), cut, true);
                    assertEquals("E_DAMAGED", tell(page).get("code"));
                    assertEquals(stored, page.stored());
                });
            }
        }
    }

    @Test
    void saysWhenAModelIsNotThere() {
        whereInstalled("", (server, page, context) -> {
            String other = "0".repeat(64);
            assertEquals("E_MISSING", page.tell(++run, other, 1000).get("code"));
            assertEquals("E_PROTOCOL", page.tell(++run, "", 1000).get("code"));
        });
    }

    @Test
    void tellsFromFilesAfterTheServerIsGone() {
        tellsAfterTheServerIsGone("");
    }

    /** The service worker starts after the model was installed, and removes its own old caches only. */
    @Test
    void tellsFromTheCacheAfterTheServerIsGone() {
        tellsAfterTheServerIsGone(WITHOUT_FILES);
    }

    private void tellsAfterTheServerIsGone(String patch) {
        whereInstalled(patch, (server, page, context) -> {
            String story = story(tell(page));
            Visit visit = Visit.to(server.url(), context).awaitKept();
            server.stop();
            assertEquals(story, story(tell(ModelsPage.startedOn(visit.page(), server.url()))));
        });
    }

    /** @param patch what models workers and story workers run before all else */
    void whereInstalled(String patch, Visitor visitor) {
        try (SiteCopy site = new SiteCopy().write(PATH, model.bytes());
                SiteServer server = SiteServer.start(site.folder(), 0);
                BrowserContext context = browser().newContext();
                Page blank = context.newPage()) {
            site.keptBefore("js/engine-worker.js", patch).keptBefore("js/models-worker.js", patch);
            ModelsPage page = ModelsPage.open(blank, server.url());
            Map<String, Object> last = page.take(new ModelRequest.Import(++run, "model.gguf", true, false), PATH);
            assertEquals("Installed", last.get("type"), last.toString());
            server.forgetRequests();
            visitor.visit(server, page, context);
        }
    }

    /** @param storage what names of stored pieces begin with */
    private void assertTold(String storage, SiteServer server, ModelsPage page) {
        String folder = storage + model.sha256().substring(0, 8) + "/";
        List<String> pieces = new ArrayList<>(page.stored());
        pieces.removeIf(name -> name.endsWith("/journal"));
        assertEquals(List.of(folder + "0", folder + "1", folder + "manifest"), pieces);
        assertEquals(story(tell(page)), story(tell(page)));
        assertEquals(
                List.of(),
                server.requests().stream()
                        .filter(request -> request.contains(PATH))
                        .toList());
    }

    Map<String, Object> tell(ModelsPage page) {
        return page.tell(++run, model.sha256(), model.bytes().length);
    }

    static String story(Map<String, Object> last) {
        assertEquals("Done", last.get("type"), last.toString());
        String story = (String) last.get("story");
        assertFalse(story.isEmpty());
        return story;
    }
}
