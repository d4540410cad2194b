package moonlamp.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one list of security headers. The server sends it, the service worker adds it to what it answers with (hosts of
 * static files send none, and a worker does not inherit the page's meta policy), index.html carries the part of the
 * policy that a meta tag can, and the _headers file brings it to static hosts that read one. Besides the site itself the
 * page may connect to the hosts of its catalog of models, and to no others.
 */
public final class SecurityHeaders {
    /** Browsers refuse this directive in a meta tag. */
    private static final String HEADER_ONLY = "; frame-ancestors 'none'";

    private final String policy;

    /** @param connectSources where the page may connect to, besides the site itself */
    SecurityHeaders(List<String> connectSources) {
        policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'wasm-unsafe-eval'",
                "worker-src 'self'",
                String.join(" ", "connect-src 'self'", String.join(" ", connectSources))
                        .trim(),
                "style-src 'self'",
                "img-src 'self' data: blob:",
                "font-src 'self'",
                "manifest-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types moonlamp");
    }

    /**
     * The headers of a site.
     *
     * @param site its folder; without a catalog of models the page has nowhere to connect to
     * @throws SiteException if the catalog is wrong
     */
    public static SecurityHeaders of(Path site) {
        Path catalog = site.resolve(ModelCatalog.FILE);
        return new SecurityHeaders(
                Files.exists(catalog) ? ModelCatalog.read(catalog).connectSources() : List.of());
    }

    /** The policy as index.html's meta tag carries it. */
    public String metaPolicy() {
        return policy;
    }

    /** All headers, name to value, in the order in which they are sent. */
    public Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", policy + HEADER_ONLY);
        // the next two make the page cross-origin isolated: the condition for threads
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Embedder-Policy", "require-corp");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=(), screen-wake-lock=(self)");
        headers.put("X-Content-Type-Options", "nosniff");
        return Collections.unmodifiableMap(headers);
    }

    /** The list as a _headers file: a line with the path pattern, then one indented line for each header. */
    String headersFile() {
        StringBuilder text = new StringBuilder("/*\n");
        all().forEach((name, value) ->
                text.append("  ").append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }
}
