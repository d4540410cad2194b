package moonlamp.browser.storage;

import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Uint8Array;

/** SHA-256 by the browser, on a thread of its own. */
final class PieceDigest {
    private PieceDigest() {}

    /** The digest of the first bytes of an array, in lower case hex; the bytes may change after the call. */
    @JSBody(
            params = {"bytes", "length"},
            script =
                    """
            return crypto.subtle.digest('SHA-256', bytes.subarray(0, length)).then(function(digest) {
              return Array.from(new Uint8Array(digest), function(byte) {
                return byte.toString(16).padStart(2, '0');
              }).join('');
            });
            """)
    static native JSPromise<JSString> of(Uint8Array bytes, int length);
}
