package moonlamp.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import moonlamp.site.SiteServer;

/**
 * Serves the site over a network that breaks the first request for every file of some folders off, and the first answer to
 * the service worker for every style sheet in the middle of its body.
 */
final class ShakyServer implements AutoCloseable {
    private static final Pattern SHAKY = Pattern.compile("/(models|engine|licences)/.*");
    private static final Pattern SHAKY_BODY = Pattern.compile("/css/.*");
    /** The service worker's installing asks with this, the page does not. */
    private static final String REVALIDATING = "max-age=0";

    private static final Set<String> OF_THE_ANSWER =
            Set.of("content-length", "transfer-encoding", "connection", "date");

    private final SiteServer site;
    private final HttpServer front;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Set<String> cut = ConcurrentHashMap.newKeySet();

    ShakyServer(Path folder) throws IOException {
        site = SiteServer.start(folder, 0);
        front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        front.setExecutor(threads);
        front.createContext("/", this::answer);
        front.start();
    }

    String url() {
        return "http://localhost:" + front.getAddress().getPort() + "/";
    }

    /** The paths of the files whose first request broke off. */
    Set<String> broken() {
        return Set.copyOf(broken);
    }

    /** The paths of the files whose first body for the service worker broke off. */
    Set<String> cut() {
        return Set.copyOf(cut);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (SHAKY.matcher(path).matches() && broken.add(path)) {
            exchange.close();
            return;
        }
        HttpResponse<byte[]> answer = ask(path);
        answer.headers().map().forEach((name, values) -> {
            if (!OF_THE_ANSWER.contains(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
        int length = isCut(exchange) ? answer.body().length / 2 : answer.body().length;
        exchange.getResponseBody().write(answer.body(), 0, length);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private boolean isCut(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return SHAKY_BODY.matcher(path).matches()
                && REVALIDATING.equals(exchange.getRequestHeaders().getFirst("Cache-Control"))
                && cut.add(path);
    }

    private HttpResponse<byte[]> ask(String path) throws IOException {
        URI uri = URI.create(site.url()).resolve(path);
        try {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException("the server stops", e);
        }
    }

    @Override
    public void close() {
        front.stop(0);
        threads.shutdownNow();
        site.close();
    }
}
