package moonlamp.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import moonlamp.site.SiteServer;

/** What has to be fetched before a story can be told: the files that were really asked for, each compressed by gzip. */
public final class ShellSize {
    /** The script that keeps the app for offline use; it is the page's, whatever it fetches later. */
    private static final String SERVICE_WORKER = "sw.js";

    private ShellSize() {}

    /**
     * Opens the app, waits until it is ready and counts page and engine, without model and fonts. The service worker is not
     * let in: it would fetch, for later, more than the page needs.
     *
     * @param folder the site that the server has
     * @return compressed bytes of each file that was fetched
     */
    public static Map<String, Long> partsOfApp(Path folder, SiteServer server) {
        server.forgetRequests();
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright);
                BrowserContext context = browser.newContext(
                        new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
                Page page = context.newPage()) {
            page.navigate(server.url());
            page.waitForFunction("() => ['ready', 'failed'].includes(document.documentElement.dataset.state)");
            if (!"ready".equals(page.locator("html").getAttribute("data-state"))) {
                throw new IllegalStateException("The app does not start: "
                        + page.locator("#trouble").textContent().strip());
            }
        }
        Set<String> files = fetched(server, path -> !path.startsWith("fonts/") && !path.endsWith(".gguf"));
        files.add(SERVICE_WORKER);
        return gzipBytes(folder, files);
    }

    /** The files below a part of the site that have been asked for since the log was last cleared, likewise. */
    public static Map<String, Long> partsBelow(String path, Path folder, SiteServer server) {
        return gzipBytes(folder, fetched(server, file -> file.startsWith(path)));
    }

    /** Paths of the files that were sent, from log lines as in "GET /js/boot.js 200". */
    private static Set<String> fetched(SiteServer server, Predicate<String> counted) {
        Set<String> files = new TreeSet<>();
        for (String line : server.requests()) {
            List<String> words = List.of(line.split(" "));
            String path = words.get(1).replaceFirst("[?#].*", "").substring(1);
            if (words.get(2).startsWith("2") && counted.test(path)) {
                files.add(path.isEmpty() ? "index.html" : path);
            }
        }
        return files;
    }

    private static Map<String, Long> gzipBytes(Path folder, Set<String> files) {
        Map<String, Long> bytes = new TreeMap<>();
        for (String file : files) {
            try {
                bytes.put(file, gzipBytes(Files.readAllBytes(folder.resolve(file))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bytes;
    }

    /** All parts together. */
    public static long sum(Map<String, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Length after compression at gzip's usual level. */
    static long gzipBytes(byte[] content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        }
        return compressed.size();
    }
}
