package moonlamp.browser.page;

import java.util.List;
import java.util.function.BiConsumer;
import moonlamp.browser.page.models.Act;
import moonlamp.browser.page.models.Headline;
import moonlamp.browser.page.models.ModelsFlow;
import moonlamp.browser.page.models.Teller;
import moonlamp.browser.page.words.TransferWords;
import moonlamp.protocol.ModelProgress;
import org.teavm.jso.dom.html.HTMLElement;

/** What is new about storytellers, on the other pages: a quiet line while one is fetched, a card when something is to do. */
final class ModelsStrip {
    private final ModelsFlow flow;
    private final ModelWords words;
    private final BiConsumer<Act, Teller> action;
    private final HTMLElement line = Dom.byId("fetching");
    private final HTMLElement bar = Dom.byId("fetching-bar");
    private final HTMLElement card = Dom.byId("strip");
    private final HTMLElement button = Dom.byId("strip-act");
    private Teller teller;
    private String shown = "";
    private String dismissed = "";

    ModelsStrip(ModelsFlow flow, ModelWords words, BiConsumer<Act, Teller> action) {
        this.flow = flow;
        this.words = words;
        this.action = action;
        Dom.onClick(button, () -> action.accept(act(), teller));
        Dom.onClick(Dom.byId("strip-later"), this::dismiss);
    }

    /** @param atHome whether the Storytellers page is open, which says it all itself */
    void refresh(boolean atHome) {
        Headline headline = atHome ? null : Headline.of(flow);
        boolean progress = headline != null && headline.kind() == Headline.Kind.PROGRESS;
        line.setHidden(!progress);
        if (progress) {
            showProgress(headline.teller());
        }
        shown = headline == null || progress ? "" : say(headline);
        boolean worth = !shown.isEmpty() && !shown.equals(dismissed);
        card.setHidden(!worth);
        if (worth) {
            teller = headline.teller();
            Dom.text(Dom.byId("strip-text"), shown);
            Dom.text(button, words.act(act(), teller));
            Dom.attribute(card, "data-kind", headline.kind().name());
        }
    }

    private void showProgress(Teller coming) {
        ModelProgress progress =
                coming == null ? flow.desk().progress() : coming.job().progress();
        String name = coming == null ? flow.desk().fileName() : coming.info().name();
        String far = progress == null ? "…" : words.of(progress.doneBytes(), progress.totalBytes());
        Dom.text(Dom.byId("fetching-text"), words.messages().text(TransferWords.PROGRESS_LINE, name, far));
        Dom.attribute(bar, "value", Integer.toString((int) (JobPanel.share(progress) * 100)));
    }

    private String say(Headline headline) {
        Teller about = headline.teller();
        return headline.kind() == Headline.Kind.TROUBLE
                ? words.trouble(about)
                : words.messages().text(TransferWords.ARRIVED_LINE, about.info().name(), words.arrived(about));
    }

    private Act act() {
        List<Act> acts = Act.of(teller, teller.info().model().equals(flow.telling()));
        return acts.isEmpty() ? Act.USE : acts.get(0);
    }

    private void dismiss() {
        dismissed = shown;
        refresh(false);
    }
}
