package moonlamp.browser.page;

import moonlamp.browser.page.flow.ModelFile;
import moonlamp.browser.page.flow.Pace;
import moonlamp.browser.page.flow.StoryFlow;
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
            fact(Message.ABOUT_MODEL, messages.text(Message.NOT_YET));
        } else {
            describe(engine, model);
        }
        Pace pace = flow.pace();
        fact(Message.ABOUT_PACE, messages.text(pace == null ? Message.NOT_YET : Message.PACE_VALUE, pace(pace)));
        fact(Message.ABOUT_VERSION, SiteFacts.version());
        Dom.showModal(dialog);
    }

    private void describe(EngineReport engine, ModelFile model) {
        fact(Message.ABOUT_MODEL, engine.modelName());
        String millions = Numbers.tenths(engine.parameters() / 1e6);
        String size = model == null ? "?" : Numbers.tenths(model.bytes() / 1e6);
        fact(Message.ABOUT_SIZE, messages.text(Message.SIZE_VALUE, millions, engine.layers(), size));
        fact(Message.ABOUT_ENGINE, engine.variant());
        fact(Message.ABOUT_REASON, engine.reason());
        fact(Message.ABOUT_THREADS, Integer.toString(engine.threads()));
        fact(Message.ABOUT_MEMORY, messages.text(Message.MEMORY_VALUE, Numbers.tenths(engine.memoryBytes() / 1e6)));
        fact(Message.ABOUT_CONTEXT, messages.text(Message.CONTEXT_VALUE, engine.contextLength()));
    }

    private static Object[] pace(Pace pace) {
        if (pace == null) {
            return new Object[0];
        }
        String rate = Numbers.tenths(pace.tokensPerSecond());
        return new Object[] {rate, pace.tokens(), Numbers.tenths(pace.millis() / 1000)};
    }

    private void fact(Message name, String value) {
        HTMLElement row = Dom.create("div", "");
        row.appendChild(Dom.create("dt", "", messages.text(name)));
        row.appendChild(Dom.create("dd", "", value));
        facts.appendChild(row);
    }
}
