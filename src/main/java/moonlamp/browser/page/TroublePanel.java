package moonlamp.browser.page;

import moonlamp.browser.page.flow.Failure;
import org.teavm.jso.dom.html.HTMLElement;

/** What went wrong: one sentence, one button, and the details for the curious. */
final class TroublePanel {
    private final Messages messages;
    private final HTMLElement panel = Dom.byId("trouble");

    TroublePanel(Messages messages) {
        this.messages = messages;
    }

    /** Shows a failure; null hides the panel. */
    void show(Failure failure) {
        if (failure != null) {
            Dom.text(Dom.byId("trouble-text"), messages.text(sentence(failure)));
            Dom.text(Dom.byId("trouble-button"), messages.text(button(failure)));
            Dom.text(Dom.byId("trouble-code"), failure.code().name());
            Dom.text(Dom.byId("trouble-message"), failure.message());
        }
        panel.setHidden(failure == null);
    }

    static Message sentence(Failure failure) {
        return switch (failure.code()) {
            case E_NETWORK, E_HTTP, E_REFUSED, E_GONE, E_BUSY, E_PORTAL, E_MISSING -> Message.FAILED_NETWORK;
            case E_LENGTH, E_HASH, E_MODEL, E_SPACE, E_STORAGE, E_DAMAGED, E_FILE -> Message.FAILED_FILE;
            case E_UNSUPPORTED -> Message.FAILED_UNSUPPORTED;
            case E_MEMORY -> Message.FAILED_MEMORY;
            case E_PROMPT -> Message.FAILED_PROMPT;
            case E_BROWSER -> Message.FAILED_BROWSER;
            case E_ENGINE, E_PROTOCOL -> Message.FAILED_ENGINE;
        };
    }

    static Message button(Failure failure) {
        if (failure.remedy() == Failure.Remedy.CHANGE_WISH) {
            return Message.CHANGE_WISH;
        }
        return sentence(failure) == Message.FAILED_ENGINE ? Message.WAKE : Message.TRY_AGAIN;
    }
}
