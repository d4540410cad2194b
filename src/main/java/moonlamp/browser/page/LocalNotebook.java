package moonlamp.browser.page;

import moonlamp.browser.page.models.Notebook;
import org.teavm.jso.JSBody;

/** Local storage; where the browser has none, everything is forgotten with the page. */
final class LocalNotebook implements Notebook {
    @Override
    public String read(String key) {
        return get(key);
    }

    @Override
    public void write(String key, String text) {
        set(key, text);
    }

    @Override
    public String today() {
        return day();
    }

    @JSBody(
            params = {"key"},
            script = "try { return localStorage.getItem(key) || ''; } catch (e) { return ''; }")
    private static native String get(String key);

    @JSBody(
            params = {"key", "text"},
            script = "try { localStorage.setItem(key, text); } catch (e) { /* kept for this visit only */ }")
    private static native void set(String key, String text);

    @JSBody(
            script =
                    """
            var now = new Date();
            now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
            return now.toISOString().slice(0, 10);
            """)
    private static native String day();
}
