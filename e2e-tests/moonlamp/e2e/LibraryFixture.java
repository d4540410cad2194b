package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import moonlamp.library.BackupCodec;
import moonlamp.library.KeptStories;
import moonlamp.library.KeptStory;

/** Stories to keep, and the way to the library. */
abstract class LibraryFixture extends PageFixture {
    static final String TITLE = "The Brave Squirrel on the Moon";
    static final List<KeptStory> THREE = List.of(
            KeptStories.with(KeptStories.story("owl", "Über die Eule", 1_700_000_300_000L), "Mia"),
            KeptStories.story("fox", "The Clever Fox", 1_700_000_200_000L).liked(true, 1_700_000_200_001L),
            KeptStories.story("cat", "A Cat in Blue", 1_700_000_100_000L));

    void openReady() {
        open(1280, 800);
        teller.ready();
    }

    void openWith(List<KeptStory> stories) {
        openReady();
        page.locator("#library-open").click();
        restore(BackupCodec.write(stories));
        assertThat(news()).hasText(stories.size() + " stories added, 0 were here already.");
    }

    void tell() {
        page.locator("#tell").click();
        if (!"thinking".equals(state())) {
            teller.ready();
        }
        teller.write(FakeTeller.FIRST, true);
        teller.write(FakeTeller.SECOND, true);
        teller.done("END_OF_STORY");
    }

    void reload() {
        page.reload();
        teller = FakeTeller.of(page);
    }

    void restore(String backup) {
        byte[] bytes = backup.getBytes(StandardCharsets.UTF_8);
        page.locator("#backup-load:enabled").waitFor();
        page.locator("#backup-input").setInputFiles(new FilePayload("backup.json", "application/json", bytes));
    }

    Locator keep() {
        return page.locator("#keep");
    }

    Locator news() {
        return page.locator("#backup-news");
    }

    Locator titles() {
        return page.locator(".kept h2 a");
    }

    Locator button(String label) {
        return page.locator("button[aria-label='" + label + "']");
    }
}
