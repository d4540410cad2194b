package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import moonlamp.site.SiteBuilder;
import moonlamp.site.SiteServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version asks before it takes over, and takes over completely. */
class UpdateIT extends InBrowser {
    @TempDir
    Path folder;

    UpdateIT() {
        super(BrowserKind.CHROMIUM);
    }

    @Test
    void aNewVersionWaitsUntilThePersonAgrees() throws IOException {
        copy(Path.of("web"), folder.resolve("web"));
        String first = build();
        try (SiteServer server = SiteServer.start(folder.resolve("site"), 0);
                Visit visit = Visit.to(server.url(), browser()).awaitKept()) {
            Files.writeString(
                    folder.resolve("web/css/base.css"), "\n.second-version { order: 2 }\n", StandardOpenOption.APPEND);
            String second = build();
            assertNotEquals(first, second);

            visit.reload().await("ready");
            Locator toast = visit.page().getByText("A new version is ready. Reload when it suits you.");
            assertThat(toast).isVisible();
            assertEquals(first, version(visit), "the old version goes on");
            String story = DragonStory.tell(visit);

            visit.press("Reload");
            visit.page()
                    .waitForFunction(
                            "v => document.querySelector('meta[name=moonlamp-version]').content === v", second);
            visit.await("done");
            assertThat(toast).isHidden();
            assertEquals(1, visit.page().evaluate("() => caches.keys().then(names => names.length)"));
            visit.page().locator("#new").click();
            assertEquals(story, DragonStory.tell(visit));
        }
    }

    private String build() throws IOException {
        return new SiteBuilder(
                        folder.resolve("web"), SITE.resolveSibling("teavm"), Path.of("models"), folder.resolve("site"))
                .build("test");
    }

    private static String version(Visit visit) {
        return visit.page().locator("meta[name=moonlamp-version]").getAttribute("content");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
