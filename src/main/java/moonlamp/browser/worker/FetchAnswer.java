package moonlamp.browser.worker;

import moonlamp.browser.jso.ByteStream;
import moonlamp.browser.jso.Promises;
import moonlamp.browser.jso.RejectedException;
import moonlamp.browser.models.Answer;
import moonlamp.browser.models.NetworkException;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.streams.ReadableStream;
import org.teavm.jso.typedarrays.Uint8Array;

/** An answer to fetch. Waiting for it, or for its next bytes, has a limit. */
final class FetchAnswer implements Answer<Uint8Array> {
    private final Transfer transfer;
    private Response response;
    private ByteStream body;

    /** @param range value of the Range header; empty for none */
    FetchAnswer(String url, String range) {
        transfer = start(url, range, ByteStream.STALL_MILLIS);
    }

    @Override
    public void arrive() {
        try {
            response = Promises.await(transfer.getResponse());
        } catch (RejectedException e) {
            throw new NetworkException(e.getMessage());
        } finally {
            transfer.relax();
        }
    }

    @Override
    public int status() {
        return response.getStatus();
    }

    @Override
    public String contentType() {
        return header("Content-Type").trim().toLowerCase();
    }

    @Override
    public long contentLength() {
        return number(header("Content-Length"));
    }

    @Override
    public long rangeStart() {
        String range = header("Content-Range");
        int dash = range.indexOf('-');
        return range.startsWith("bytes ") && dash > 0 ? number(range.substring(6, dash)) : -1;
    }

    @Override
    public double retryAfterMillis() {
        return Math.max(0, 1000 * number(header("Retry-After")));
    }

    @Override
    public int read(Uint8Array target, int at, int most) {
        if (body == null) {
            body = ByteStream.fromServer(response.getBody());
        }
        try {
            return body.read(target, at, most);
        } catch (RejectedException e) {
            throw new NetworkException(e.getMessage());
        }
    }

    @Override
    public void close() {
        transfer.abort();
    }

    private String header(String name) {
        String value = headerOf(response, name);
        return value == null ? "" : value;
    }

    /** The number that a header is; -1 for none. */
    private static long number(String text) {
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** A request under way. */
    private interface Transfer extends JSObject {
        @JSProperty
        JSPromise<Response> getResponse();

        /** The answer has come. */
        void relax();

        void abort();
    }

    private interface Response extends JSObject {
        @JSProperty
        int getStatus();

        @JSProperty
        ReadableStream getBody();
    }

    @JSBody(
            params = {"response", "name"},
            script = "return response.headers.get(name);")
    private static native String headerOf(Response response, String name);

    /**
     * Nothing but a Range that every browser sends without asking first. No cookies and no referrer; past the browser's
     * cache, which would keep hundreds of megabytes once more and mix old parts with new ones.
     */
    @JSBody(
            params = {"url", "range", "stallMillis"},
            script =
                    """
            var aborting = new AbortController();
            var timer = setTimeout(function() {
              aborting.abort(new Error('nothing came for ' + stallMillis / 1000 + ' s'));
            }, stallMillis);
            function relax() {
              clearTimeout(timer);
            }
            return {
              response: fetch(url, {
                headers: range ? { Range: range } : {},
                mode: 'cors',
                credentials: 'omit',
                referrerPolicy: 'no-referrer',
                cache: 'no-store',
                signal: aborting.signal
              }),
              relax: relax,
              abort: function() {
                relax();
                aborting.abort();
              }
            };
            """)
    private static native Transfer start(String url, String range, int stallMillis);
}
