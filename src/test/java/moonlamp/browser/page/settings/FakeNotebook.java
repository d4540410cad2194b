package moonlamp.browser.page.settings;

import java.util.HashMap;
import java.util.Map;
import moonlamp.browser.page.models.Notebook;

/** A notebook for one test. */
public final class FakeNotebook implements Notebook {
    private final Map<String, String> notes = new HashMap<>();

    @Override
    public String read(String key) {
        return notes.getOrDefault(key, "");
    }

    @Override
    public void write(String key, String text) {
        notes.put(key, text);
    }

    @Override
    public String today() {
        return "2026-11-22";
    }
}
