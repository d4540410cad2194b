package moonlamp.browser.page;

import moonlamp.browser.page.words.TransferWords;
import moonlamp.protocol.ModelProgress;
import org.teavm.jso.dom.html.HTMLElement;

/** How far something about a model has come: the moon, a bar and the figures. */
final class JobPanel {
    private static final int STEPS = 1000;

    private final ModelWords words;
    private final HTMLElement panel = Dom.create("div", "job");
    private final HTMLElement phase = Dom.create("p", "job-phase");
    private final HTMLElement figures = Dom.create("p", "job-figures");
    private final HTMLElement bar = Dom.create("progress", "");
    private final MoonView moon = new MoonView(panel);

    JobPanel(ModelWords words) {
        this.words = words;
        bar.setAttribute("max", Integer.toString(STEPS));
        bar.setAttribute("aria-label", words.messages().text(TransferWords.PROGRESS_LABEL));
        HTMLElement text = Dom.create("div", "job-text");
        text.appendChild(phase);
        text.appendChild(bar);
        text.appendChild(figures);
        panel.appendChild(text);
        show(false, null);
    }

    HTMLElement element() {
        return panel;
    }

    /** @param progress null before the first news */
    void show(boolean shown, ModelProgress progress) {
        panel.setHidden(!shown);
        if (!shown) {
            return;
        }
        Dom.text(phase, progress == null ? "…" : words.phase(progress));
        Dom.text(figures, progress == null ? "" : words.figures(progress));
        double share = share(progress);
        Dom.attribute(bar, "value", Integer.toString((int) (share * STEPS)));
        moon.show(share);
    }

    /** How much is done: 0 to 1. */
    static double share(ModelProgress progress) {
        return progress == null || progress.totalBytes() <= 0
                ? 0
                : Math.min(1, (double) progress.doneBytes() / progress.totalBytes());
    }
}
