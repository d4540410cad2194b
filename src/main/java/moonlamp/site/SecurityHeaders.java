package moonlamp.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one list of security headers. The server sends it, the service worker adds it to what it answers with (hosts of
 * static files send none, and a worker does not inherit the page's meta policy), index.html carries the part of the
 * policy that a meta tag can, and the _headers file brings it to static hosts that read one.
 */
public final class SecurityHeaders {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "worker-src 'self'",
            "connect-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types moonlamp");

    /** Browsers refuse this directive in a meta tag. */
    private static final String HEADER_ONLY = "; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** The policy as index.html's meta tag carries it. */
    public static String metaPolicy() {
        return POLICY;
    }

    /** All headers, name to value, in the order in which they are sent. */
    public static Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", POLICY + HEADER_ONLY);
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
    static String headersFile() {
        StringBuilder text = new StringBuilder("/*\n");
        all().forEach((name, value) ->
                text.append("  ").append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }
}
