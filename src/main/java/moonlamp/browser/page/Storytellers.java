package moonlamp.browser.page;

import java.util.List;
import java.util.function.BooleanSupplier;
import moonlamp.browser.page.flow.ModelFile;
import moonlamp.browser.page.models.Act;
import moonlamp.browser.page.models.ModelJob;
import moonlamp.browser.page.models.ModelsFlow;
import moonlamp.browser.page.models.ModelsView;
import moonlamp.browser.page.models.News;
import moonlamp.browser.page.models.Teller;
import moonlamp.browser.page.models.TellerLanguages;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.QuestionWords;
import moonlamp.browser.page.words.TellersWords;
import moonlamp.protocol.ModelInfo;
import moonlamp.story.StoryLanguage;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** Ties the views of storytellers to their flow. */
final class Storytellers implements ModelsView {
    private final ModelsFlow flow;
    private final ModelWords words;
    private final Router router;
    private final FileDoor door;
    private final QuestionDialog question;
    private final ModelsLink link;
    private final AgreementDialog agreement;
    private final StorytellersView view;
    private final FilePanel file;
    private final RoomPanel room;
    private final ModelsStrip strip;
    private final ModelsAnnouncer announcer;
    private final HTMLElement toldBy = Dom.byId("told-by");
    private ModelFile builtIn;
    private boolean begun;

    /**
     * @param telling says whether a story is being told
     * @param change called when another storyteller is to tell
     */
    Storytellers(
            Messages messages,
            Announcer announcer,
            Router router,
            QuestionDialog question,
            BooleanSupplier telling,
            Runnable change) {
        this.router = router;
        this.question = question;
        words = new ModelWords(messages);
        link = new ModelsLink(telling, change);
        flow = new ModelsFlow(link, this, new LocalNotebook());
        link.reportTo(flow);
        door = new FileDoor(this::take);
        agreement = new AgreementDialog(flow);
        view = new StorytellersView(flow, words, this::act);
        file = new FilePanel(flow, words, question, door);
        room = new RoomPanel(flow, messages);
        strip = new ModelsStrip(flow, words, this::act);
        this.announcer = new ModelsAnnouncer(flow, words, announcer);
    }

    ModelsFlow flow() {
        return flow;
    }

    /** Begins at once if another storyteller than the built-in one was chosen, and looks again when something changes. */
    void open() {
        if (!flow.chosen().isEmpty()) {
            begin();
        }
        Dom.document().addEventListener("visibilitychange", event -> {
            if (!isHidden()) {
                lookAgain();
            }
        });
        Window.current().addEventListener("storage", event -> {
            if (News.isNews(keyOf(event))) {
                lookAgain();
            }
        });
    }

    /** Ends the worker for good: nothing of this page holds a model any more. */
    void end() {
        link.end();
    }

    private void lookAgain() {
        if (begun) {
            flow.look();
        } else {
            beginIfMore();
        }
    }

    /** Looks what there is, if there can be anything; to be called when the storyteller is awake: stories come first. */
    void beginIfMore() {
        if (flow.mayHaveMore()) {
            begin();
        }
    }

    /** Looks what there is. */
    private void begin() {
        if (!begun) {
            begun = true;
            flow.start();
        }
    }

    /** @param known the model that the site brings along, or null while it is not known */
    void learnBuiltIn(ModelFile known) {
        if (known != null && !known.equals(builtIn)) {
            builtIn = known;
            changed();
        }
    }

    /** The person has come to another page. */
    void arrived() {
        if (router.atStorytellers() && begun) {
            flow.look();
        } else if (router.atStorytellers()) {
            begin();
        }
        changed();
    }

    @Override
    public void changed() {
        view.refresh(builtIn);
        file.refresh();
        room.refresh();
        strip.refresh(router.atStorytellers());
        announcer.follow();
        agreement.refresh();
        Dom.text(toldBy, toldBy());
        Dom.attribute(toldBy, "data-model", flow.telling());
    }

    /** What the storyteller of the moment can be asked for. */
    List<StoryLanguage> languages() {
        return TellerLanguages.of(flow.telling(), flow.tellers());
    }

    private String toldBy() {
        for (Teller teller : flow.tellers()) {
            if (teller.info().model().equals(flow.telling())) {
                return words.messages().text(TellersWords.TOLD_BY, teller.info().name());
            }
        }
        return words.messages().text(TellersWords.TOLD_BY_BUILT_IN);
    }

    private void take(BrowserFile brought) {
        begin();
        router.toStorytellers();
        flow.take(brought);
    }

    /** @param teller null for the one that the site brings along */
    private void act(Act act, Teller teller) {
        String model = teller == null ? "" : teller.info().model();
        switch (act) {
            case FETCH, RESUME -> flow.fetch(model, false);
            case KEEP_IN_MEMORY -> flow.fetch(model, true);
            case MEND, CHECK -> flow.check(model);
            case LOAD -> flow.use(model);
            case CHOOSE_FILE -> door.open();
            case PAUSE -> flow.pause(model);
            case CANCEL -> cancel(teller);
            case REMOVE -> remove(teller.info());
            case USE -> {
                flow.use(model);
                router.toCreate();
            }
        }
    }

    private void cancel(Teller teller) {
        ModelInfo info = teller.info();
        ModelJob job = teller.job();
        if (job != null && job.kind() == ModelJob.Kind.CHECK) {
            flow.cancel(info.model());
            return;
        }
        long here = job == null || job.progress() == null
                ? info.storedBytes()
                : job.progress().doneBytes();
        Messages messages = words.messages();
        question.ask(
                messages.text(QuestionWords.CANCEL_TITLE, info.name()),
                messages.text(QuestionWords.CANCEL_TEXT, messages.size(here)),
                messages.text(QuestionWords.CANCEL_YES),
                messages.text(QuestionWords.CANCEL_NO),
                () -> flow.cancel(info.model()),
                () -> {});
    }

    private void remove(ModelInfo info) {
        Messages messages = words.messages();
        Message text = info.verified() ? QuestionWords.REMOVE_TEXT : QuestionWords.REMOVE_TEXT_OWN;
        question.ask(
                messages.text(QuestionWords.REMOVE_TITLE, info.name()),
                messages.text(text, messages.size(info.storedBytes())),
                messages.text(QuestionWords.REMOVE_YES),
                messages.text(QuestionWords.REMOVE_NO),
                () -> flow.remove(info.model()),
                () -> {});
    }

    @JSBody(script = "return document.visibilityState === 'hidden';")
    private static native boolean isHidden();

    @JSBody(
            params = {"event"},
            script = "return event.key;")
    private static native String keyOf(Event event);
}
