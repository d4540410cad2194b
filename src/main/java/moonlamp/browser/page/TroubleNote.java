package moonlamp.browser.page;

import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.TroubleWords;
import org.teavm.jso.dom.html.HTMLElement;

/** What went wrong, in a sentence, and what exactly it was for the curious. */
final class TroubleNote {
    private final HTMLElement note = Dom.create("div", "trouble-note");
    private final HTMLElement sentence = Dom.create("p", "");
    private final HTMLElement code = Dom.create("code", "");
    private final HTMLElement message = Dom.create("span", "");

    TroubleNote(Messages messages) {
        HTMLElement details = Dom.create("details", "");
        details.appendChild(Dom.create("summary", "", messages.text(TroubleWords.TROUBLE_DETAILS)));
        HTMLElement exactly = Dom.create("p", "");
        exactly.appendChild(code);
        exactly.appendChild(Dom.document().createTextNode(" "));
        exactly.appendChild(message);
        details.appendChild(exactly);
        note.appendChild(sentence);
        note.appendChild(details);
        note.setHidden(true);
    }

    HTMLElement element() {
        return note;
    }

    void hide() {
        note.setHidden(true);
    }

    void show(String said, String itsCode, String itsMessage) {
        Dom.text(sentence, said);
        Dom.text(code, itsCode);
        Dom.text(message, itsMessage);
        note.setHidden(false);
    }
}
