package moonlamp.bench;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import moonlamp.e2e.Browsers;

/** What has to be fetched before a story can be told: the files that were really asked for, each compressed by gzip. */
final class ShellSize {
    /** The script that keeps the app for offline use; it is the page's, whatever it fetches later. */
    private static final String SERVICE_WORKER = "sw.js";

    private ShellSize() {}

    /**
     * Opens the app, waits until it is ready and counts page and engine. The service worker is not let in: it would fetch,
     * for later, more than the page needs.
     */
    static long ofApp(BenchSite site) {
        site.server().forgetRequests();
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright);
                BrowserContext context = browser.newContext(
                        new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
                Page page = context.newPage()) {
            page.navigate(site.url(""));
            page.waitForFunction("() => ['ready', 'failed'].includes(document.documentElement.dataset.state)");
            if (!"ready".equals(page.locator("html").getAttribute("data-state"))) {
                throw new BenchException("The app does not start: "
                        + page.locator("#trouble").textContent().strip());
            }
        }
        Set<String> files = fetched(site, path -> !path.startsWith("fonts/") && !path.endsWith(".gguf"));
        files.add(SERVICE_WORKER);
        return gzipBytes(site.folder(), files);
    }

    /** Counts the files below a folder of the site that have been asked for since the log was last cleared. */
    static long ofFolder(BenchSite site, String folder) {
        return gzipBytes(site.folder(), fetched(site, path -> path.startsWith(folder)));
    }

    /** Paths of the files that were sent, from log lines as in "GET /js/boot.js 200". */
    private static Set<String> fetched(BenchSite site, Predicate<String> counted) {
        Set<String> files = new TreeSet<>();
        for (String line : site.server().requests()) {
            List<String> words = List.of(line.split(" "));
            String path = words.get(1).replaceFirst("[?#].*", "").substring(1);
            if (words.get(2).startsWith("2") && counted.test(path)) {
                files.add(path.isEmpty() ? "index.html" : path);
            }
        }
        return files;
    }

    private static long gzipBytes(Path folder, Set<String> files) {
        long sum = 0;
        for (String file : files) {
            try {
                sum += gzipBytes(Files.readAllBytes(folder.resolve(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sum;
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
