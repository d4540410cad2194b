package moonlamp.browser.page;

import java.util.List;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.ReadingWords;
import org.teavm.jso.dom.html.HTMLElement;

/** The end of the evening: the picture grows dark, and somebody is wished a good night. */
final class ReadingNight {
    private final Messages messages;
    private final HTMLElement view = Dom.byId("read");
    private final HTMLElement night = Dom.byId("read-night");
    private final HTMLElement lightOn = Dom.byId("read-light-on");
    private boolean shown;

    /** @param wake called when somebody wants to see again */
    ReadingNight(Messages messages, Runnable wake) {
        this.messages = messages;
        Dom.onClick(night, wake);
    }

    /** @param children who are wished a good night, in the language of the page; may be empty */
    void begin(List<String> children) {
        hide();
        String wish = children.isEmpty()
                ? messages.text(ReadingWords.GOOD_NIGHT)
                : messages.text(ReadingWords.GOOD_NIGHT_NAME, messages.names(children));
        Dom.text(Dom.byId("read-wish"), wish);
        Dom.text(Dom.byId("read-end-wish"), wish);
    }

    boolean isShown() {
        return shown;
    }

    void show() {
        shown = true;
        night.setHidden(false);
        Dom.attribute(view, "data-light", "out");
        Dom.focusInPlace(lightOn);
    }

    void hide() {
        shown = false;
        night.setHidden(true);
        Dom.attribute(view, "data-light", null);
    }
}
