package moonlamp.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** Serves a few files to a browser, cross-origin isolated, so that memory can be shared between workers. */
final class TestServer implements AutoCloseable {
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "wasm", "application/wasm");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final HttpServer server;

    TestServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] file = files.getOrDefault(exchange.getRequestURI().getPath(), new byte[0]);
            String path = exchange.getRequestURI().getPath();
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cross-Origin-Opener-Policy", "same-origin");
            exchange.getResponseHeaders().set("Cross-Origin-Embedder-Policy", "require-corp");
            exchange.sendResponseHeaders(file.length == 0 ? 404 : 200, file.length == 0 ? -1 : file.length);
            exchange.getResponseBody().write(file);
            exchange.close();
        });
    }

    /** Adds a file; the path begins with a slash. */
    TestServer file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    TestServer start() {
        server.start();
        return this;
    }

    /** The address of a path. */
    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
