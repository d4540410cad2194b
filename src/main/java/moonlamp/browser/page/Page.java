package moonlamp.browser.page;

import moonlamp.browser.page.flow.AppState;
import moonlamp.browser.page.flow.Failure;
import moonlamp.browser.page.flow.FlowView;
import moonlamp.browser.page.flow.Story;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.words.CreateWords;
import moonlamp.browser.page.words.LibraryWords;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.PageWords;
import moonlamp.browser.page.words.TellersWords;
import moonlamp.story.Recipe;
import moonlamp.story.RecipeFormatException;
import moonlamp.story.Sentence;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryRequest;
import org.teavm.jso.browser.Location;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Ties the views to the flow. */
final class Page implements FlowView {
    private static final int TICK_MILLIS = 1000;

    private final Messages messages;
    private final WorkerLink worker;
    private final StoryFlow flow;
    private final CreateView createView;
    private final StoryView storyView;
    private final TroublePanel trouble;
    private final Announcer announcer;
    private final AboutDialog about;
    private final Router router = new Router(this::arrived, this::wanted);
    private final Storytellers storytellers;
    private final LibraryRoom library;
    private final HTMLElement root = Dom.document().getDocumentElement();

    Page(Messages messages) {
        this.messages = messages;
        createView = new CreateView(messages);
        storyView = new StoryView(messages);
        trouble = new TroublePanel(messages);
        announcer = new Announcer(messages);
        about = new AboutDialog(messages);
        storytellers = new Storytellers(messages, announcer, router, this::changeStoryteller);
        worker = new WorkerLink(storytellers.flow());
        flow = new StoryFlow(worker, this);
        worker.reportTo(flow);
        library = new LibraryRoom(messages, announcer, router, flow, worker, this::changed);
    }

    /** Shows the page and wakes the storyteller. */
    void open() {
        ThemeSwitch.install();
        UpdateToast.install();
        listen();
        storytellers.open();
        flow.load();
        Window.setInterval(() -> flow.tick(Performance.now()), TICK_MILLIS);
        String fragment = Location.current().getHash();
        router.install();
        follow(fragment);
        library.open(fragment);
    }

    @Override
    public void changed() {
        AppState state = flow.state();
        root.setAttribute("data-state", state.attribute());
        root.setAttribute("data-waiting", Boolean.toString(flow.waiting()));
        storyView.refresh(flow);
        trouble.show(flow.failure());
        announcer.follow(flow);
        boolean telling = flow.waiting() || state.tellsStory();
        Dom.text(Dom.byId("tell"), messages.text(telling ? CreateWords.TELL_INSTEAD : CreateWords.TELL));
        Dom.text(Dom.byId("teller-text"), teller(state));
        Dom.byId("back").setHidden(flow.story() == null);
        storytellers.learnBuiltIn(worker.builtIn());
        if (!state.busy()) {
            storytellers.beginIfMore();
        }
        library.refresh();
        Dom.document().setTitle(title());
    }

    @Override
    public void storyBegan(Story story) {
        library.storyBegan(story);
        storyView.begin(story);
        router.allowStory();
        router.toStory();
    }

    @Override
    public void storyOpened(Story story) {
        storyView.begin(story);
        router.allowStory();
    }

    @Override
    public void sentenceCame(Sentence sentence) {
        storyView.add(sentence);
        library.sentenceCame();
    }

    private void listen() {
        createView.onTell(flow::tell);
        createView.onSettled(flow::expect);
        Dom.onClick(Dom.byId("surprise"), this::surprise);
        Dom.onClick(Dom.byId("stop"), this::stop);
        Dom.onClick(Dom.byId("again"), () -> tellAgain(again(SeedField.fresh())));
        Dom.onClick(Dom.byId("same"), () -> tellAgain(flow.story().recipe()));
        Dom.onClick(Dom.byId("trouble-button"), this::recover);
        Dom.onClick(Dom.byId("about-open"), () -> about.open(flow, worker.model()));
    }

    private void tellAgain(Recipe recipe) {
        library.varies();
        flow.tell(recipe);
    }

    private void wanted(String keptStory) {
        library.show(keptStory);
    }

    private void arrived() {
        storytellers.arrived();
        library.arrived();
        changed();
    }

    private void changeStoryteller() {
        flow.change();
    }

    /** Opens what a link asks for: a story's recipe, or a surprise. */
    private void follow(String fragment) {
        if (fragment.equals("#surprise")) {
            StoryRequest request = StoryOptions.surprise(SeedField.fresh());
            createView.choose(request);
            flow.tell(Recipe.of(request, SeedField.fresh()));
        } else if (fragment.startsWith("#r=")) {
            try {
                createView.choose(Recipe.fromFragment(fragment));
            } catch (RecipeFormatException e) {
                announcer.say(e.getMessage());
            }
        }
    }

    private void surprise() {
        createView.choose(StoryOptions.surprise(SeedField.fresh()));
        announcer.say(messages.text(CreateWords.SURPRISED, createView.sentence()));
    }

    private void stop() {
        flow.stop();
        if (flow.story().sentences().isEmpty()) {
            router.toCreate();
        }
    }

    private Recipe again(long seed) {
        Recipe last = flow.story().recipe();
        return new Recipe(last.request(), seed, last.sampling());
    }

    private void recover() {
        boolean change = flow.failure().remedy() == Failure.Remedy.CHANGE_WISH;
        flow.recover();
        if (change) {
            router.toCreate();
        }
    }

    private String teller(AppState state) {
        return switch (state) {
            case NO_MODEL, LOADING -> messages.text(CreateWords.TELLER_WAKING, (int) (flow.progress() * 100));
            case THINKING, WRITING -> messages.text(CreateWords.TELLER_BUSY);
            case FAILED -> messages.text(CreateWords.TELLER_TROUBLE);
            case READY, DONE, STOPPED -> messages.text(CreateWords.TELLER_READY);
        };
    }

    private String title() {
        if (router.atStory()) {
            return flow.story().title() + " · Moonlamp";
        }
        if (router.atLibrary()) {
            return messages.text(LibraryWords.LIBRARY_TITLE) + " · Moonlamp";
        }
        return router.atStorytellers()
                ? messages.text(TellersWords.TELLERS_LABEL) + " · Moonlamp"
                : messages.text(PageWords.PAGE_TITLE);
    }
}
