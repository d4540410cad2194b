package moonlamp.browser.page;

import java.util.function.Supplier;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.models.Notebook;
import moonlamp.browser.page.settings.HouseRules;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.SettingsWords;
import org.teavm.jso.dom.html.HTMLElement;

/** The settings page: a panel for each topic, behind the gate for grown-ups where there is one. */
final class SettingsView {
    private final Router router;
    private final StoryFlow flow;
    private final Notebook notebook;
    private final HTMLElement panels = Dom.byId("settings-panels");
    private final GateDialog gate;
    private final StoryCover cover;
    private final LanguagePanel language;
    private final StoragePanel storage;
    private final NetworkPanel network;
    private HouseRules rules;

    /**
     * @param release ends the workers, which hold models
     * @param parcel gives the story that lies open as a text; empty if there is none
     */
    SettingsView(
            Messages messages,
            Router router,
            StoryFlow flow,
            QuestionDialog question,
            Runnable release,
            Supplier<String> parcel) {
        this.router = router;
        this.flow = flow;
        notebook = new LocalNotebook();
        rules = HouseRules.read(notebook);
        gate = new GateDialog(messages, () -> rules);
        cover = new StoryCover(messages, () -> rules, gate);
        language = new LanguagePanel(messages, notebook, flow, parcel);
        storage = new StoragePanel(messages);
        network = new NetworkPanel(messages);
        new GatedWords(gate);
        new RulesPanel(rules, this::decide);
        new InstallPanel(messages, notebook);
        new ForgetPanel(messages, notebook, question, release);
        Dom.text(Dom.byId("version-line"), messages.text(SettingsWords.VERSION_LINE, SiteFacts.version()));
    }

    /** The gate for grown-ups. */
    GateDialog gate() {
        return gate;
    }

    /** The cover of a story that grown-ups read first. */
    StoryCover cover() {
        return cover;
    }

    /** So many stories are kept on this device. */
    void keptStories(int count) {
        storage.stories(count);
    }

    /** The person has come to another page. */
    void arrived() {
        boolean here = router.atSettings();
        network.show(here);
        if (!here) {
            gate.dismiss();
            return;
        }
        panels.setHidden(gate.isClosed());
        gate.before(() -> panels.setHidden(false), router::toCreate);
        storage.refresh();
    }

    /** Something about the story or the storyteller is another one than before. */
    void refresh() {
        if (flow.engine() != null) {
            network.ready();
        }
        cover.refresh(flow);
        language.refresh();
    }

    private void decide(HouseRules next) {
        rules = next;
        rules.write(notebook);
    }
}
