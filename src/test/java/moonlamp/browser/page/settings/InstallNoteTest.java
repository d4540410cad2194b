package moonlamp.browser.page.settings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InstallNoteTest {
    @Test
    void aHintThatWasWavedAwayStaysAway() {
        FakeNotebook notebook = new FakeNotebook();
        assertFalse(InstallNote.wavedAway(notebook));
        InstallNote.waveAway(notebook);
        assertTrue(InstallNote.wavedAway(notebook));
        notebook.write(InstallNote.KEY, "yes");
        assertFalse(InstallNote.wavedAway(notebook));
    }
}
