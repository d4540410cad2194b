package moonlamp.site;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the site's folder on this computer only. The folder may lie in a jar (a path of its zip file system).
 *
 * <p>Every file is revalidated by the browser (Cache-Control: no-cache with ETag), single byte ranges are answered, and
 * {@link SecurityHeaders} go with every answer unless switched off.
 */
public final class SiteServer implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads;
    private final String prefix;
    private final List<String> requests;

    private SiteServer(HttpServer http, ExecutorService threads, String prefix, List<String> requests) {
        this.http = http;
        this.threads = threads;
        this.prefix = prefix;
        this.requests = requests;
    }

    /**
     * Starts a server.
     *
     * @param site the folder with index.html
     * @param port 0 for any free one
     * @throws SiteException if the folder is no site
     * @throws PortTakenException if another program listens on the port
     */
    public static SiteServer start(Path site, int port) {
        return start(site, port, Options.DEFAULT);
    }

    /** Starts a server with options, see {@link #start(Path, int)}. */
    public static SiteServer start(Path site, int port, Options options) {
        SiteFiles files = SiteFiles.of(site);
        SecurityHeaders headers = SecurityHeaders.of(site);
        // without this every answer waits for the browser's delayed acknowledgement; read when the first server starts
        System.setProperty("sun.net.httpserver.nodelay", "true");
        List<String> requests = new CopyOnWriteArrayList<>();
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newCachedThreadPool();
            http.setExecutor(threads);
            http.createContext("/", new SiteHandler(files, options, headers, requests));
            http.start();
            return new SiteServer(http, threads, options.prefix(), requests);
        } catch (BindException e) {
            throw new PortTakenException(port, e);
        } catch (IOException e) {
            throw new SiteException("No server can be started: " + e.getMessage(), e);
        }
    }

    /**
     * How to serve.
     *
     * @param prefix the path that the site's folder stands for, "/" or as in "/foo/"; everything else is not found
     * @param securityHeaders false serves like a host of static files that lets nobody set headers
     */
    public record Options(String prefix, boolean securityHeaders) {
        /** At the root, with security headers. */
        public static final Options DEFAULT = new Options("/", true);

        /** @throws IllegalArgumentException if the prefix does not start and end with a slash */
        public Options {
            if (!prefix.startsWith("/") || !prefix.endsWith("/")) {
                throw new IllegalArgumentException("A prefix starts and ends with /, not like " + prefix);
            }
        }
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** Where the site is, as in "http://localhost:8080/". */
    public String url() {
        return "http://localhost:" + port() + prefix;
    }

    /** Every request so far, in order, as in "GET /index.html 200". */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    /** Stops at once; open connections are closed. */
    public void stop() {
        http.stop(0);
        threads.shutdownNow();
    }

    @Override
    public void close() {
        stop();
    }
}
