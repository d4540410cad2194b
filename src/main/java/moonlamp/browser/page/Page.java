package moonlamp.browser.page;

import java.util.List;
import moonlamp.browser.page.children.FamilyBook;
import moonlamp.browser.page.children.LastWish;
import moonlamp.browser.page.flow.AppState;
import moonlamp.browser.page.flow.Failure;
import moonlamp.browser.page.flow.FlowView;
import moonlamp.browser.page.flow.Story;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.reading.ReadingMatter;
import moonlamp.browser.page.words.CreateWords;
import moonlamp.browser.page.words.LibraryWords;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.PageWords;
import moonlamp.browser.page.words.SettingsWords;
import moonlamp.browser.page.words.TellersWords;
import moonlamp.story.Recipe;
import moonlamp.story.RecipeFormatException;
import moonlamp.story.Sentence;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryRequest;
import moonlamp.story.StoryVariation;
import org.teavm.jso.browser.Location;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Ties the views to the flow. */
final class Page implements FlowView {
    private static final int TICK_MILLIS = 1000;

    private final Messages messages;
    private final LocalNotebook notebook = new LocalNotebook();
    private final LastWish lastWish = new LastWish(notebook);
    private final FamilyBook family;
    private final Router router = new Router(this::arrived, this::liesOpen);
    private final QuestionDialog question = new QuestionDialog();
    private final AgainMenu again = new AgainMenu(this::tellAgain);
    private final HTMLElement root = Dom.document().getDocumentElement();
    private CompanyPicker company;
    private LanguagePicker storyLanguage;
    private ListenersForm listeners;
    private WishChoices choices;
    private CreateView createView;
    private ChildrenPanel children;
    private StoryView storyView;
    private Reading reading;
    private TroublePanel trouble;
    private Announcer announcer;
    private AboutDialog about;
    private Storytellers storytellers;
    private WorkerLink worker;
    private StoryFlow flow;
    private LibraryRoom library;
    private SettingsView settings;
    /** Whether the story that lay open before the present one began was covered. */
    private boolean previousCovered;
    /** The address with a recipe that was opened last. */
    private String openedLink = "";

    Page(Messages messages) {
        this.messages = messages;
        family = new FamilyBook(notebook);
    }

    /** Builds the page view by view, each in a task of its own, shows it and wakes the storyteller. */
    void open() {
        NextTask.runEach(List.of(
                () -> company = new CompanyPicker(family, messages),
                () -> storyLanguage = new LanguagePicker(notebook, messages),
                () -> listeners = new ListenersForm(family, company, storyLanguage, messages),
                () -> choices = new WishChoices(messages),
                () -> createView = new CreateView(choices, listeners, messages),
                () -> createView.refresh(),
                this::buildStory,
                () -> reading = new Reading(
                        messages, router::toStory, () -> settings.cover().covers()),
                this::buildStorytellers,
                () -> library = new LibraryRoom(messages, announcer, router, flow, this::changed),
                () -> settings = new SettingsView(messages, router, flow, question, this::endWorkers, library::parcel),
                this::connect,
                this::begin));
    }

    private void buildStory() {
        children = new ChildrenPanel(family, messages);
        storyView = new StoryView(messages);
        trouble = new TroublePanel(messages);
        announcer = new Announcer(messages);
        about = new AboutDialog(messages);
    }

    private void buildStorytellers() {
        storytellers = new Storytellers(messages, announcer, router, question, this::changeStoryteller);
        worker = new WorkerLink(storytellers.flow());
        flow = new StoryFlow(worker, this);
        worker.reportTo(flow);
    }

    private void connect() {
        library.onCount(settings::keptStories);
        library.onUnkept(this::cover);
        ThemeSwitch.install();
        settings.open();
        UpdateToast.install();
        listen();
    }

    private void begin() {
        storytellers.open();
        lastWish.read().ifPresent(createView::chooseWish);
        restore(VisitStore.take());
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
        createView.follow(flow.model(), flow.sampling(), storytellers.languages());
        if (flow.over()) {
            reading.end();
        }
        if (flow.story() != null) {
            reading.retitle(flow.story().title());
        }
        trouble.show(flow.failure());
        announcer.follow(flow);
        settings.refresh();
        StoryView.keepFocus(flow, settings.cover().covers());
        Dom.text(Dom.byId("tell"), messages.text(flow.telling() ? CreateWords.TELL_INSTEAD : CreateWords.TELL));
        Dom.text(Dom.byId("teller-text"), teller(state));
        Dom.byId("back").setHidden(flow.over() ? flow.story().sentences().isEmpty() : flow.story() == null);
        storytellers.learnBuiltIn(worker.builtIn());
        if (!state.busy()) {
            storytellers.beginIfMore();
        }
        library.refresh();
        Dom.document().setTitle(title());
    }

    @Override
    public void storyBegan(Story story) {
        if (library.hasStory()) {
            previousCovered = settings.cover().covers();
        }
        library.storyBegan(story);
        storyView.begin(story);
        settings.cover().begin();
        again.offer(story);
        reading.begin(matter(story));
        router.allowStory("");
        router.toStory();
    }

    @Override
    public void storyOpened(Story story) {
        storyView.begin(story);
        settings.cover().lift();
        again.offer(story);
        reading.begin(matter(story));
        story.sentences().forEach(reading::add);
        reading.end();
        router.allowStory(library.storyId());
    }

    @Override
    public void sentenceCame(Sentence sentence) {
        storyView.add(sentence);
        library.sentenceCame();
        reading.add(sentence);
        reading.announce(sentence);
    }

    /** What reading mode has to know. */
    private static ReadingMatter matter(Story story) {
        StoryRequest request = story.recipe().request();
        List<String> children = request.audience().company().names();
        return new ReadingMatter(
                story.title(),
                request.language().tag(),
                String.join(request.language().and(), children),
                request,
                story.recipe().seed());
    }

    /** Shows a story of before the page was loaded. */
    private void restore(String parcel) {
        if (library.restore(parcel)) {
            createView.choose(flow.story().recipe().request());
        }
    }

    private void listen() {
        createView.onTell(this::tell);
        createView.onSettled(flow::expect);
        Dom.byId("skip").addEventListener("click", event -> {
            event.preventDefault(); // its address would be taken for that of a page
            Dom.byId("main").focus();
        });
        Dom.onClick(Dom.byId("surprise"), this::surprise);
        Dom.onClick(Dom.byId("stop"), this::stop);
        Dom.onClick(Dom.byId("read-open"), router::toReading);
        Dom.onClick(Dom.byId("read-aloud"), () -> {
            router.toReading();
            reading.playOrPause();
        });
        Dom.onClick(Dom.byId("trouble-button"), this::recover);
        Dom.onClick(Dom.byId("about-open"), () -> about.open(flow, worker.model()));
        Dom.onClick(Dom.byId("children-open"), children::open);
        Dom.onClick(Dom.byId("settings-children"), children::open);
        Dom.onClick(Dom.byId("settings-reading"), reading::openSettings);
        Window.current().addEventListener("storage", event -> family.lookAgain());
        Window.current()
                .addEventListener(
                        "hashchange", event -> openLink(Location.current().getHash()));
    }

    private boolean liesOpen(String story) {
        return library.show(story);
    }

    /** A grown-up may have to look at the open story first. */
    private void cover() {
        settings.cover().begin();
        leaveCoveredReading();
    }

    /** What is covered is not read; says whether it was about to be. */
    private boolean leaveCoveredReading() {
        boolean leave = router.atReading() && settings.cover().covers();
        if (leave) {
            router.insteadToStory();
        }
        return leave;
    }

    private void arrived() {
        if (leaveCoveredReading()) {
            return;
        }
        reading.show(router.atReading());
        storytellers.arrived();
        settings.arrived();
        library.arrived();
        changed();
    }

    private void endWorkers() {
        worker.end();
        storytellers.end();
    }

    private void changeStoryteller() {
        flow.change();
    }

    /** Does what the page was opened for: shows a story's recipe, or tells a surprise. */
    private void follow(String fragment) {
        if (fragment.equals("#surprise")) {
            router.insteadToCreate(); // a reload, or coming back, is not to tell another one
            StoryRequest request = createView.surprise(StoryOptions.surprise(SeedField.fresh()));
            flow.tell(new Recipe(request, SeedField.fresh(), flow.sampling()));
        } else {
            openLink(fragment);
        }
    }

    private void openLink(String fragment) {
        if (!fragment.startsWith("#r=") || fragment.equals(openedLink)) {
            return; // whoever comes back to it may have changed the choices since
        }
        openedLink = fragment;
        try {
            createView.open(Recipe.fromFragment(fragment));
            createView.follow(flow.model(), flow.sampling(), storytellers.languages());
        } catch (RecipeFormatException unreadable) {
            createView.openedBrokenLink();
        }
    }

    private void tell(Recipe recipe) {
        lastWish.write(recipe.request());
        flow.tell(recipe);
    }

    private void surprise() {
        createView.surprise(StoryOptions.surprise(SeedField.fresh()));
        announcer.say(messages.text(CreateWords.SURPRISED, createView.sentence()));
    }

    private void stop() {
        flow.stop();
        if (flow.story().sentences().isEmpty()) {
            boolean retold = flow.story().retold();
            if (returnToPrevious() && retold) {
                router.toStory();
            } else {
                router.toCreate();
            }
        }
    }

    /** Nothing is left of a story that never began: the one before lies open again, if there is one. */
    private boolean returnToPrevious() {
        if (!library.layPrevious()) {
            flow.forget();
            router.forbidStory();
            return false;
        }
        if (!previousCovered) {
            settings.cover().lift();
        }
        return true;
    }

    /** The button that was pressed is not there while a story is told: whoever was on it goes on at its place. */
    private void tellAgain(StoryVariation variation) {
        flow.tell(variation, SeedField.fresh());
        Dom.focusInPlace(Dom.byId("stop"));
    }

    private void recover() {
        boolean change = flow.failure().remedy() == Failure.Remedy.CHANGE_WISH;
        flow.recover();
        if (change) {
            if (flow.over() && flow.story().sentences().isEmpty()) {
                returnToPrevious();
            }
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
        if (flow.story() != null && (router.atStory() || router.atReading())) {
            return titled(flow.story().title());
        }
        if (router.atLibrary()) {
            return titled(messages.text(LibraryWords.LIBRARY_LABEL));
        }
        if (router.atStorytellers()) {
            return titled(messages.text(TellersWords.TELLERS_LABEL));
        }
        return router.atSettings()
                ? titled(messages.text(SettingsWords.SETTINGS_LABEL))
                : messages.text(PageWords.PAGE_TITLE);
    }

    private String titled(String text) {
        return text + " · " + messages.text(PageWords.BRAND);
    }
}
