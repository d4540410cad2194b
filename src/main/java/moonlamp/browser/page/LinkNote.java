package moonlamp.browser.page;

import moonlamp.browser.page.words.ListenerWords;
import moonlamp.browser.page.words.Messages;
import org.teavm.jso.dom.html.HTMLElement;

/** What is to be said about the link that the page was opened with, if anything. */
final class LinkNote {
    private final HTMLElement note = Dom.byId("link-note");
    private final Messages messages;
    private ListenerWords said;

    LinkNote(Messages messages) {
        this.messages = messages;
    }

    /** The link could not be read. */
    void broken() {
        say(ListenerWords.LINK_BROKEN);
    }

    /** What came by a link is waiting to be told, and this is to be said about it; null if it is not waiting any more. */
    void refresh(ListenerWords waiting) {
        if (waiting != null || said != ListenerWords.LINK_BROKEN) {
            say(waiting);
        }
    }

    private void say(ListenerWords words) {
        if (words != said) {
            said = words;
            Dom.text(note, words == null ? "" : messages.text(words));
        }
    }
}
