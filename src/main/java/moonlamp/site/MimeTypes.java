package moonlamp.site;

import java.util.Map;

/** The content types of the files of the site; modules and WebAssembly are refused by browsers without the right one. */
final class MimeTypes {
    private static final String OTHER = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("md", "text/plain; charset=utf-8"),
            Map.entry("gguf", OTHER));

    private MimeTypes() {}

    static String of(String fileName) {
        return BY_EXTENSION.getOrDefault(fileName.substring(fileName.lastIndexOf('.') + 1), OTHER);
    }
}
