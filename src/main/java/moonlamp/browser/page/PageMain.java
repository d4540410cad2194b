package moonlamp.browser.page;

import java.util.List;
import moonlamp.browser.page.settings.LanguageChoice;
import moonlamp.browser.page.words.Messages;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/** Starts the page; boot.js calls it. */
public final class PageMain {
    private PageMain() {}

    public static void main(String[] args) {
        Window.setTimeout(PageMain::begin, 0); // loading the program was a task of its own
    }

    private static void begin() {
        Messages messages = new Messages(LanguageChoice.read(new LocalNotebook(), List.of(languages())));
        NextTask.runEach(List.of(() -> Labels.apply(messages), () -> new Page(messages).open()));
    }

    /** What the browser prefers, best first. */
    @JSBody(script = "return Array.from(navigator.languages || [navigator.language]);")
    private static native String[] languages();
}
