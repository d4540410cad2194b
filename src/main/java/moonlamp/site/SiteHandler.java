package moonlamp.site;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import moonlamp.site.SiteFiles.SiteFile;

/** Answers one request: GET or HEAD of a file, whole or in part. */
final class SiteHandler implements HttpHandler {
    private static final int BUFFER = 1 << 16;
    private static final long NO_BODY = -1;

    private final SiteFiles files;
    private final SiteServer.Options options;
    private final SecurityHeaders headers;
    private final List<String> requests;

    SiteHandler(SiteFiles files, SiteServer.Options options, SecurityHeaders headers, List<String> requests) {
        this.files = files;
        this.options = options;
        this.headers = headers;
        this.requests = requests;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers out = exchange.getResponseHeaders();
            out.set("Cache-Control", "no-cache");
            if (options.securityHeaders()) {
                headers.all().forEach(out::set);
            }
            if (!isRead(exchange)) {
                out.set("Allow", "GET, HEAD");
                sendText(exchange, 405, "Only GET and HEAD are answered here.\n");
                return;
            }
            Optional<SiteFile> file = find(exchange);
            if (file.isPresent()) {
                sendFile(exchange, file.get());
            }
        }
    }

    private static boolean isRead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET") || isHead(exchange);
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    /** The file, or empty when the answer has been given already. */
    private Optional<SiteFile> find(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path != null && (path + "/").equals(options.prefix())) {
            exchange.getResponseHeaders().set("Location", options.prefix());
            sendText(exchange, 301, "");
            return Optional.empty();
        }
        Optional<SiteFile> file = path != null && path.startsWith(options.prefix())
                ? files.find(path.substring(options.prefix().length()))
                : Optional.empty();
        if (file.isEmpty()) {
            sendText(exchange, 404, "There is nothing here.\n");
        }
        return file;
    }

    private void sendFile(HttpExchange exchange, SiteFile file) throws IOException {
        Headers in = exchange.getRequestHeaders();
        Headers out = exchange.getResponseHeaders();
        out.set("ETag", file.etag());
        out.set("Accept-Ranges", "bytes");
        if (file.etag().equals(in.getFirst("If-None-Match"))) {
            start(exchange, 304, NO_BODY);
            return;
        }
        String ifRange = in.getFirst("If-Range");
        boolean partAllowed = ifRange == null || ifRange.equals(file.etag());
        ByteRange range = ByteRange.of(partAllowed ? in.getFirst("Range") : null, file.size());
        if (range.equals(ByteRange.NOT_SATISFIABLE)) {
            out.set("Content-Range", "bytes */" + file.size());
            sendText(exchange, 416, "");
            return;
        }
        out.set("Content-Type", file.mimeType());
        boolean whole = range.isWhole(file.size());
        if (!whole) {
            out.set("Content-Range", range.contentRange(file.size()));
        }
        sendBody(exchange, whole ? 200 : 206, file, range);
    }

    private void sendBody(HttpExchange exchange, int status, SiteFile file, ByteRange range) throws IOException {
        if (isHead(exchange) || range.length() == 0) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(range.length()));
            start(exchange, status, NO_BODY);
            return;
        }
        try (InputStream from = file.open()) {
            from.skipNBytes(range.first());
            start(exchange, status, range.length());
            copy(from, exchange.getResponseBody(), range.length());
        }
    }

    private static void copy(InputStream from, OutputStream to, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int n = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                throw new IOException("the file became shorter while it was sent");
            }
            to.write(buffer, 0, n);
            left -= n;
        }
    }

    private void sendText(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", MimeTypes.of("answer.txt"));
        boolean silent = isHead(exchange) || body.length == 0;
        start(exchange, status, silent ? NO_BODY : body.length);
        if (!silent) {
            exchange.getResponseBody().write(body);
        }
    }

    /** The log has the request before its answer is on the way: whoever has read the answer finds it there. */
    private void start(HttpExchange exchange, int status, long length) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + status);
        exchange.sendResponseHeaders(status, length);
    }
}
