package moonlamp.browser.page;

import moonlamp.browser.page.models.Agreement;
import moonlamp.browser.page.models.ModelsFlow;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Gemma's terms, for an adult to accept before anything of it is fetched or used. */
final class AgreementDialog {
    private final ModelsFlow flow;
    private final HTMLElement dialog = Dom.byId("terms");
    private final HTMLInputElement tick = (HTMLInputElement) Dom.byId("terms-tick");
    private final HTMLElement missing = Dom.byId("terms-missing");
    private boolean open;

    AgreementDialog(ModelsFlow flow) {
        this.flow = flow;
        Dom.byId("terms-link").setAttribute("href", Agreement.TERMS);
        Dom.byId("terms-policy").setAttribute("href", Agreement.PROHIBITED_USES);
        Dom.byId("terms-form").addEventListener("submit", event -> {
            event.preventDefault();
            agree();
        });
        Dom.onClick(Dom.byId("terms-back"), () -> Dom.close(dialog));
        tick.addEventListener("change", event -> complain(false));
        dialog.addEventListener("close", event -> closed());
    }

    /** Opens when something waits for the terms. */
    void refresh() {
        if (flow.agreementNeeded() && !open) {
            open = true;
            tick.setChecked(false);
            complain(false);
            Dom.showModal(dialog);
        }
    }

    /** What waited goes on within the click: only then may the browser be asked to keep what is stored. */
    private void agree() {
        if (!tick.isChecked()) {
            complain(true);
            tick.focus();
            return;
        }
        flow.accept();
        Dom.close(dialog);
    }

    private void complain(boolean missingNow) {
        missing.setHidden(!missingNow);
        Dom.attribute(tick, "aria-invalid", missingNow ? "true" : null);
    }

    private void closed() {
        open = false;
        flow.decline();
    }
}
