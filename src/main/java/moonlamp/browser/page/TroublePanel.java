package moonlamp.browser.page;

import moonlamp.browser.page.flow.Failure;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.TroubleWords;
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
            case E_NETWORK, E_HTTP, E_REFUSED, E_GONE, E_BUSY, E_PORTAL, E_MISSING -> TroubleWords.FAILED_NETWORK;
            case E_LENGTH, E_HASH, E_MODEL, E_SPACE, E_STORAGE, E_DAMAGED, E_FILE -> TroubleWords.FAILED_FILE;
            case E_UNSUPPORTED -> TroubleWords.FAILED_UNSUPPORTED;
            case E_MEMORY -> TroubleWords.FAILED_MEMORY;
            case E_PROMPT -> TroubleWords.FAILED_PROMPT;
            case E_BROWSER -> TroubleWords.FAILED_BROWSER;
            case E_ENGINE, E_PROTOCOL -> TroubleWords.FAILED_ENGINE;
        };
    }

    static Message button(Failure failure) {
        if (failure.remedy() == Failure.Remedy.CHANGE_WISH) {
            return TroubleWords.CHANGE_WISH;
        }
        return sentence(failure) == TroubleWords.FAILED_ENGINE ? TroubleWords.WAKE : TroubleWords.TRY_AGAIN;
    }
}
