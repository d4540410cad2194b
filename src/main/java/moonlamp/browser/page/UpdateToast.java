package moonlamp.browser.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Offers a new version when boot.js says so ({@code moonlamp:update} on the document); it is taken only when the
 * person asks for it ({@code moonlamp:apply-update}).
 */
final class UpdateToast {
    private UpdateToast() {}

    static void install() {
        HTMLElement card = Dom.byId("toast-card");
        Dom.document().addEventListener("moonlamp:update", event -> card.setHidden(false));
        Dom.onClick(Dom.byId("update-later"), () -> card.setHidden(true));
        Dom.onClick(Dom.byId("update-apply"), UpdateToast::apply);
    }

    @JSBody(script = "document.dispatchEvent(new CustomEvent('moonlamp:apply-update'));")
    private static native void apply();
}
