package moonlamp.browser.page;

import moonlamp.browser.page.flow.ModelFile;
import moonlamp.browser.page.flow.Pace;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.words.AboutWords;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.protocol.EngineReport;
import org.teavm.jso.dom.html.HTMLElement;

/** "About this device": what tells the stories here, and how fast. */
final class AboutDialog {
    private final Messages messages;
    private final HTMLElement dialog = Dom.byId("about");
    private final HTMLElement facts = Dom.byId("about-facts");

    AboutDialog(Messages messages) {
        this.messages = messages;
        Dom.onClick(Dom.byId("about-close"), () -> Dom.close(dialog));
    }

    /** Opens the dialog with what is known now. */
    void open(StoryFlow flow, ModelFile model) {
        Dom.clear(facts);
        EngineReport engine = flow.engine();
        if (engine == null) {
            fact(AboutWords.ABOUT_MODEL, messages.text(AboutWords.NOT_YET));
        } else {
            describe(engine, model);
        }
        Pace pace = flow.pace();
        fact(
                AboutWords.ABOUT_PACE,
                messages.text(pace == null ? AboutWords.NOT_YET : AboutWords.PACE_VALUE, pace(pace)));
        fact(AboutWords.ABOUT_VERSION, SiteFacts.version());
        Dom.showModal(dialog);
    }

    private void describe(EngineReport engine, ModelFile model) {
        fact(AboutWords.ABOUT_MODEL, engine.modelName());
        String millions = messages.tenths(engine.parameters() / 1e6);
        String size = model == null ? "?" : messages.tenths(model.bytes() / 1e6);
        fact(AboutWords.ABOUT_SIZE, messages.text(AboutWords.SIZE_VALUE, millions, engine.layers(), size));
        fact(AboutWords.ABOUT_ENGINE, engine.variant());
        fact(AboutWords.ABOUT_REASON, engine.reason());
        fact(AboutWords.ABOUT_THREADS, Integer.toString(engine.threads()));
        fact(
                AboutWords.ABOUT_MEMORY,
                messages.text(AboutWords.MEMORY_VALUE, messages.tenths(engine.memoryBytes() / 1e6)));
        fact(AboutWords.ABOUT_CONTEXT, messages.text(AboutWords.CONTEXT_VALUE, engine.contextLength()));
    }

    private Object[] pace(Pace pace) {
        if (pace == null) {
            return new Object[0];
        }
        String rate = messages.tenths(pace.tokensPerSecond());
        return new Object[] {rate, pace.tokens(), messages.tenths(pace.millis() / 1000)};
    }

    private void fact(Message name, String value) {
        HTMLElement row = Dom.create("div", "");
        row.appendChild(Dom.create("dt", "", messages.text(name)));
        row.appendChild(Dom.create("dd", "", value));
        facts.appendChild(row);
    }
}
