package moonlamp.browser.worker;

import moonlamp.browser.models.Answer;
import moonlamp.browser.models.Network;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Uint8Array;

/** The network of the browser. */
final class FetchNetwork implements Network<Uint8Array> {
    @Override
    public Answer<Uint8Array> ask(String url, long from, long to) {
        boolean whole = from == 0 && to < 0;
        String range = whole ? "" : "bytes=" + from + "-" + (to < 0 ? "" : to - 1);
        return new FetchAnswer(url, range);
    }

    @Override
    public boolean online() {
        return onLine();
    }

    @JSBody(script = "return navigator.onLine !== false;")
    private static native boolean onLine();
}
