package moonlamp.browser.jso;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.JSTopLevel;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.streams.ReadableStream;

/** The site's own files, as site-files.js fetches them. */
@JSClass
public final class SiteFiles implements JSObject {
    private SiteFiles() {}

    /** What the server answered, or what the service worker has kept. */
    public interface Answer extends JSObject {
        /** The HTTP status. */
        @JSProperty
        int getStatus();

        @JSProperty
        ReadableStream getBody();
    }

    /**
     * Asks for a file, again if the network fails a moment.
     *
     * @param path relative to the site's folder
     * @return the answer, whatever its status; rejected when the server stays out of reach
     */
    @JSTopLevel
    @JSModule("./site-files.js")
    public static native JSPromise<Answer> siteFile(String path);

    /**
     * Reads a JSON file.
     *
     * @param path relative to the site's folder
     * @return what it says; rejected when it cannot be had
     */
    @JSTopLevel
    @JSModule("./site-files.js")
    public static native <T extends JSObject> JSPromise<T> siteJson(String path);
}
