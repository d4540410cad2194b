package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import moonlamp.protocol.ModelRequest;
import moonlamp.site.SiteServer;

/** The models worker of the built site with a {@link ModelHub}. */
abstract class ModelsCases extends InBrowser {
    static final int PIECE = 4 << 20;

    /** Waits are over twenty times as soon. */
    static final String HASTY =
            "const later = setTimeout; self.setTimeout = (what, millis) => later(what, millis / 20);";

    static final String WITHOUT_FILES = "delete StorageManager.prototype.getDirectory;";
    static final String WITHOUT_STORAGE =
            WITHOUT_FILES + "delete self.caches; delete WorkerGlobalScope.prototype.caches;";

    ModelsCases(BrowserKind kind) {
        super(kind);
    }

    /** Something that is done on a page. */
    interface Visitor {
        void visit(World world);
    }

    /** A site whose catalog has the hub's file, open in a browser. */
    record World(SiteServer server, ModelHub hub, BrowserContext context, ModelsPage page) {
        Map<String, Object> download(int run) {
            return page.ask(request(run));
        }

        ModelRequest.Download request(int run) {
            return new ModelRequest.Download(run, hub.sha256(), false);
        }

        /** Another page of the same browser; the first one is not closed. */
        World inAnotherTab() {
            return new World(server, hub, context, ModelsPage.open(context.newPage(), server.url()));
        }

        /** The page after a reload, with a worker of its own. */
        World reloaded() {
            return new World(server, hub, context, ModelsPage.open(page.page(), server.url()));
        }

        /** The model is whole and right, and nothing was done on the way that a hub would not put up with. */
        void assertInstalled() {
            assertEquals("INSTALLED", page.listed().get("state"));
            assertEquals(hub.sha256(), page.digest(hub.sha256()));
            assertEquals(List.of(), hub.complaints());
        }

        void assertEnded(String type, Map<String, Object> last) {
            assertEquals(type, last.get("type"), last + " " + hub.starts());
        }

        void assertFailed(String code, Map<String, Object> last) {
            assertEquals(code, last.get("code"), last + " " + hub.starts());
        }
    }

    /** Opens a site in a new browser profile. */
    void with(byte[] file, String patch, Visitor visitor) {
        with(HubFile.of(file), patch, visitor);
    }

    void with(HubFile file, String patch, Visitor visitor) {
        try (ModelHub hub = new ModelHub(file)) {
            with(hub, hub.catalog(), patch, visitor);
        }
    }

    void with(ModelHub hub, String catalog, String patch, Visitor visitor) {
        try (SiteCopy site = site(catalog, patch)) {
            with(hub, site, visitor);
        }
    }

    void with(ModelHub hub, SiteCopy site, Visitor visitor) {
        try (SiteServer server = SiteServer.start(site.folder(), 0);
                BrowserContext context = browser().newContext();
                Page page = context.newPage()) {
            visitor.visit(new World(server, hub, context, ModelsPage.open(page, server.url())));
        }
    }

    static SiteCopy site(String catalog, String patch) {
        return new SiteCopy()
                .write("models/catalog.json", catalog.getBytes(StandardCharsets.UTF_8))
                .before("js/models-worker.js", patch);
    }
}
