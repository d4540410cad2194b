package moonlamp.browser.storage;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.streams.ReadableStream;
import org.teavm.jso.typedarrays.Uint8Array;

/** What models need of Cache Storage. Everything that can fail comes as a rejected promise. */
final class CacheStorage {
    private CacheStorage() {}

    /** An entry's text, or null if it is not there. */
    @JSBody(
            params = {"cache", "path"},
            script =
                    """
            return Promise.resolve().then(function() {
              return caches.match(path, { cacheName: cache });
            }).then(function(response) {
              return response ? response.text() : null;
            });
            """)
    static native JSPromise<JSString> text(String cache, String path);

    /** An entry's length, or -1 if it is not there. Never rejected. */
    @JSBody(
            params = {"cache", "path"},
            script =
                    """
            return caches.match(path, { cacheName: cache }).then(function(response) {
              return response ? Number(response.headers.get('Content-Length')) : -1;
            }).catch(function() { return -1; });
            """)
    static native JSPromise<JSNumber> length(String cache, String path);

    /** An entry's bytes. */
    @JSBody(
            params = {"cache", "path"},
            script =
                    """
            return caches.match(path, { cacheName: cache }).then(function(response) {
              if (!response) {
                throw new Error(path + ' is gone');
              }
              return response.body;
            });
            """)
    static native JSPromise<ReadableStream> bytes(String cache, String path);

    /** Keeps a copy of an array. */
    @JSBody(
            params = {"cache", "path", "bytes"},
            script =
                    """
            return caches.open(cache).then(function(opened) {
              return opened.put(path, new Response(bytes, { headers: { 'Content-Length': bytes.length } }));
            });
            """)
    static native JSPromise<JSObject> put(String cache, String path, Uint8Array bytes);

    /** Paths of all entries, a line each. Looking does not make the cache. */
    @JSBody(
            params = "cache",
            script =
                    """
            return Promise.resolve().then(function() {
              return caches.has(cache);
            }).then(function(there) {
              return there ? caches.open(cache).then(function(opened) { return opened.keys(); }) : [];
            }).then(function(requests) {
              return requests.map(function(request) {
                return new URL(request.url).pathname + '\\n';
              }).join('');
            });
            """)
    static native JSPromise<JSString> paths(String cache);

    /** Removes an entry; it need not be there. */
    @JSBody(
            params = {"cache", "path"},
            script =
                    """
            return Promise.resolve().then(function() {
              return caches.open(cache);
            }).then(function(opened) {
              return opened.delete(path);
            });
            """)
    static native JSPromise<JSObject> remove(String cache, String path);

    /** Removes all entries below a path. */
    @JSBody(
            params = {"cache", "folder"},
            script =
                    """
            return Promise.resolve().then(function() {
              return caches.open(cache);
            }).then(function(opened) {
              return opened.keys().then(function(requests) {
                return Promise.all(requests.filter(function(request) {
                  return new URL(request.url).pathname.startsWith(folder);
                }).map(function(request) {
                  return opened.delete(request);
                }));
              });
            });
            """)
    static native JSPromise<JSObject> removeAll(String cache, String folder);
}
