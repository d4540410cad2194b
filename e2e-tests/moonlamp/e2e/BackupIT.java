package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import moonlamp.library.BackupCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Carrying stories in a file. */
class BackupIT extends LibraryFixture {
    @Test
    void whatABackupHoldsComesBackAsItWas() throws IOException {
        openWith(THREE);
        Download download =
                page.waitForDownload(() -> page.locator("#backup-save").click());
        assertTrue(download.suggestedFilename().matches("moonlamp-stories-\\d{4}-\\d\\d-\\d\\d\\.json"));
        String backup = Files.readString(download.path());
        assertEquals(THREE, BackupCodec.read(backup));
        restore(backup);
        assertThat(news()).hasText("0 stories added, 3 were here already.");
        forgetStories();
        assertThat(page.locator("#library-empty")).isVisible();
        restore(backup);
        assertThat(news()).hasText("3 stories added, 0 were here already.");
        Download again = page.waitForDownload(() -> page.locator("#backup-save").click());
        assertEquals(backup, Files.readString(again.path()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | This file is not a backup of Moonlamp. Nothing was changed.",
                "{\"moonlamp-backup\":1,\"stories\":[} | This backup is damaged at 1:33 (line and column)."
                        + " Nothing was changed.",
                "{\"moonlamp-backup\":1,\"stories\":[{\"id\":\"a\"}]} | Something in this backup is not as it should be:"
                        + " stories[0].title. Nothing was changed.",
                "{\"moonlamp-backup\":9} | This backup comes from a newer Moonlamp. Reload this page while online, then"
                        + " try again.",
            })
    void aFileThatIsNoBackupChangesNothing(String text, String sentence) {
        openReady();
        page.locator("#library-open").click();
        restore(text);
        assertThat(news()).hasText(sentence);
        assertThat(page.locator("#library-empty")).isVisible();
    }

    /** As clearing the browser's data does, while the page is open. */
    private void forgetStories() {
        page.evaluate("() => new Promise((done) => { indexedDB.deleteDatabase('moonlamp').onsuccess = done; })");
        reload();
        teller.ready();
    }
}
