package moonlamp.browser.page;

import moonlamp.browser.page.words.ListenerWords;
import moonlamp.browser.page.words.Messages;
import org.teavm.jso.dom.html.HTMLElement;

/** What is to be said about the link that the page was opened with, if anything. */
final class LinkNote {
    private final HTMLElement note = Dom.byId("link-note");
    private final Messages messages;

    LinkNote(Messages messages) {
        this.messages = messages;
    }

    /** The link could not be read. */
    void broken() {
        say(ListenerWords.LINK_BROKEN);
    }

    /** @param differs whether another storyteller than the one of the moment has told the story of the link */
    void refresh(boolean differs) {
        if (differs) {
            say(ListenerWords.LINK_OTHER_TELLER);
        } else if (messages.text(ListenerWords.LINK_OTHER_TELLER).equals(note.getTextContent())) {
            Dom.text(note, "");
        }
    }

    private void say(ListenerWords words) {
        Dom.text(note, messages.text(words));
    }
}
