package moonlamp.browser.page;

import moonlamp.browser.jso.SiteFiles;
import moonlamp.browser.page.flow.ModelFile;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.dom.html.HTMLElement;

/** What the build says about the site: its version and the models it brings along. */
final class SiteFacts {
    /** Takes the first entry of models/models.json. */
    @JSFunctor
    interface ModelTaker extends JSObject {
        void take(String url, double bytes, String sha256);
    }

    /** Takes the reason why there is none. */
    @JSFunctor
    interface Refusal extends JSObject {
        void take(String message);
    }

    private SiteFacts() {}

    /** The version of this build. */
    static String version() {
        HTMLElement meta = Dom.document().querySelector("meta[name=moonlamp-version]");
        return meta.getAttribute("content");
    }

    /** Looks up the model that the site brings along. */
    static void findModel(ModelConsumer found, Refusal refused) {
        firstOf(
                SiteFiles.siteJson("models/models.json"),
                (url, bytes, sha256) -> found.accept(new ModelFile(url, (long) bytes, sha256)),
                refused);
    }

    /** Takes the model. */
    interface ModelConsumer {
        void accept(ModelFile model);
    }

    @JSBody(
            params = {"models", "found", "refused"},
            script = "models.then(list => [String(list[0].url), Number(list[0].bytes), String(list[0].sha256)])"
                    + ".then(m => found(m[0], m[1], m[2]), e => refused('models/models.json: ' + e));")
    private static native void firstOf(JSPromise<JSObject> models, ModelTaker found, Refusal refused);
}
