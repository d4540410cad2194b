package moonlamp.browser.page;

import java.util.List;
import moonlamp.browser.page.children.FamilyBook;
import moonlamp.browser.page.children.LastWish;
import moonlamp.browser.page.flow.FlowView;
import moonlamp.browser.page.flow.Story;
import moonlamp.browser.page.flow.StoryFlow;
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
import org.teavm.jso.browser.Location;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Builds the parts of the page and ties them to the flow. */
final class Page implements FlowView {
    private static final int TICK_MILLIS = 1000;

    private final Messages messages;
    private final LocalNotebook notebook = new LocalNotebook();
    private final LastWish lastWish = new LastWish(notebook);
    private final FamilyBook family;
    private final Router router = new Router(this::arrived, this::liesOpen);
    private final QuestionDialog question = new QuestionDialog();
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
    private StoryRoom storyRoom;
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
                this::buildSettings,
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
        storytellers = new Storytellers(
                messages, announcer, router, question, () -> flow.state().tellsStory(), () -> flow.change());
        worker = new WorkerLink(storytellers.flow());
        flow = new StoryFlow(worker, this);
        worker.reportTo(flow);
    }

    private void buildSettings() {
        settings = new SettingsView(messages, router, flow, question, this::endWorkers, library::parcel);
        storyRoom = new StoryRoom(router, flow, library, settings.cover(), storyView, reading);
    }

    private void connect() {
        library.onCount(settings::keptStories);
        library.onUnkept(storyRoom::coverUnseen);
        ThemeSwitch.install();
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
        root.setAttribute("data-state", flow.state().attribute());
        root.setAttribute("data-waiting", Boolean.toString(flow.waiting()));
        storyRoom.refresh();
        createView.follow(flow, storytellers.languages());
        trouble.show(flow.failure());
        announcer.follow(flow);
        settings.refresh();
        StoryView.keepFocus(flow, settings.cover().covers());
        storytellers.learnBuiltIn(worker.builtIn());
        if (!flow.state().busy()) {
            storytellers.beginIfMore();
        }
        if (flow.state().idle()) { // what has failed is said until somebody goes on
            storytellers.flow().useMended();
        }
        library.refresh();
        Dom.document().setTitle(title());
    }

    @Override
    public void storyBegan(Story story) {
        storyRoom.began(story);
    }

    @Override
    public void storyOpened(Story story) {
        storyRoom.opened(story);
    }

    @Override
    public void sentenceCame(Sentence sentence) {
        storyRoom.grew(sentence);
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
        Dom.document().addEventListener("click", event -> {
            if (Dom.focusIsHidden()) {
                Dom.focusInPlace(Dom.byId("main"));
            }
        });
        Dom.onClick(Dom.byId("surprise"), this::surprise);
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

    private void arrived() {
        if (storyRoom.leaveCoveredReading()) {
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
            createView.follow(flow, storytellers.languages());
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
