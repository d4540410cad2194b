package moonlamp.browser.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.words.CreateWords;
import moonlamp.browser.page.words.ListenerWords;
import moonlamp.browser.page.words.Messages;
import moonlamp.story.Audience;
import moonlamp.story.ModelFingerprint;
import moonlamp.story.Recipe;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StoryRequest;
import moonlamp.story.StorySampling;
import org.teavm.jso.dom.html.HTMLElement;

/** The Create page: the questions, the sentence they make, a picture, and the button that tells the story. */
final class CreateView {
    private final Messages messages;
    private final WishChoices choices;
    private final ListenersForm listeners;
    private final WishSentence sentence;
    private final SeedField seed;
    private final LinkNote note;
    private final Settling settling = new Settling();
    private final SceneView preview = new SceneView(Dom.byId("preview"));
    private final HTMLElement prompt = Dom.byId("prompt");
    private Consumer<StoryRequest> settled = request -> {};
    private Recipe opened;
    private StorySampling sampling = StorySampling.SMALL_MODEL;
    private ModelFingerprint model = ModelFingerprint.UNKNOWN;

    CreateView(WishChoices choices, ListenersForm listeners, Messages messages) {
        this.messages = messages;
        this.choices = choices;
        this.listeners = listeners;
        seed = new SeedField(messages);
        note = new LinkNote(messages);
        List<Question> questions = new ArrayList<>(choices.questions());
        questions.addAll(listeners.questions());
        sentence = new WishSentence(Dom.byId("sentence"), messages.pattern(CreateWords.SENTENCE), questions);
        choices.onChange(this::refresh);
        listeners.onChange(this::refresh);
        seed.onChange(this::noteLink);
    }

    /** Shows what is chosen: for the first time, and after every change. */
    void refresh() {
        List<String> answers = new ArrayList<>(choices.answers(messages));
        answers.addAll(listeners.answers());
        sentence.show(answers);
        noteLink();
        if (choices.unfit() != null) {
            Dom.text(prompt, "…");
            settling.cancel();
            return;
        }
        StoryRequest request = choices.request(listeners.audience());
        Dom.text(prompt, StoryPrompt.of(request));
        Dom.attribute(prompt, "lang", request.language().tag());
        preview.showSoon(request, 0, "");
        settling.restart(() -> settled.accept(request));
    }

    /** Calls back with the recipe when the person wants the story told and everything is there. */
    void onTell(Consumer<Recipe> action) {
        Dom.byId("wishes").addEventListener("submit", event -> {
            event.preventDefault();
            tell(action);
        });
    }

    /** Calls back with the choices, if they are complete, whenever they have not changed for a moment. */
    void onSettled(Consumer<StoryRequest> action) {
        settled = action;
    }

    /** Shows other choices for the same audience, in whatever language they are, and returns the request that they make. */
    StoryRequest surprise(StoryRequest request) {
        chooseWish(request);
        return choices.request(listeners.audience());
    }

    /** Shows choices, for whoever listens now. */
    void chooseWish(StoryRequest request) {
        choices.choose(request);
        refresh();
    }

    /** Shows the choices of a request, and those for whom it is. */
    void choose(StoryRequest request) {
        if (ListenersForm.kind(request.audience())) {
            choices.choose(request);
            listeners.choose(request.audience());
            refresh();
        }
    }

    /**
     * Shows the choices and the number of a recipe; if nothing of that is changed, it is told exactly. One with names that
     * are none is taken for a broken link.
     */
    void open(Recipe recipe) {
        if (!ListenersForm.kind(recipe.request().audience())) {
            note.broken();
            return;
        }
        opened = recipe;
        seed.set(recipe.seed());
        choose(recipe.request());
    }

    /** Says that the link which the page was opened with makes no sense. */
    void openedBrokenLink() {
        note.broken();
    }

    /**
     * Brings what depends on the flow up to date.
     *
     * @param languages what the storyteller of the moment knows
     */
    void follow(StoryFlow flow, List<StoryLanguage> languages) {
        sampling = flow.sampling();
        model = flow.model();
        if (listeners.offer(languages)) {
            refresh();
        }
        noteLink();
        Dom.text(Dom.byId("tell"), messages.text(flow.telling() ? CreateWords.TELL_INSTEAD : CreateWords.TELL));
        Dom.text(Dom.byId("teller-text"), teller(flow));
        Dom.byId("back").setHidden(flow.over() ? flow.story().sentences().isEmpty() : flow.story() == null);
    }

    private String teller(StoryFlow flow) {
        return switch (flow.state()) {
            case NO_MODEL, LOADING -> messages.text(CreateWords.TELLER_WAKING, (int) (flow.progress() * 100));
            case THINKING, WRITING -> messages.text(CreateWords.TELLER_BUSY);
            case FAILED -> messages.text(CreateWords.TELLER_TROUBLE);
            case READY, DONE, STOPPED -> messages.text(CreateWords.TELLER_READY);
        };
    }

    /** The sentence that says what will be told. */
    String sentence() {
        return sentence.text();
    }

    private void tell(Consumer<Recipe> action) {
        ChoiceGroup unfit = choices.unfit();
        if (unfit != null) {
            unfit.demandWords();
        } else if (seed.valid()) {
            Recipe recipe = recipe(seed.value());
            // what is told next is another story; this one is told again on its own page
            opened = null;
            seed.clear();
            action.accept(recipe);
        }
    }

    private Recipe recipe(long number) {
        StoryRequest request = choices.request(listeners.audience());
        boolean untouched = opened != null && opened.request().equals(request) && opened.seed() == number;
        return untouched ? opened : new Recipe(request, number, sampling);
    }

    private void noteLink() {
        boolean untouched = opened != null && seed.shows(opened.seed()) && asksAsOpened(listeners.wished());
        note.refresh(untouched ? aboutLink() : null);
    }

    /** What is true of the story of the link, now that its recipe is as it came. */
    private ListenerWords aboutLink() {
        if (!asksAsOpened(listeners.audience())) {
            return ListenerWords.LINK_OTHER_LANGUAGE;
        }
        return opened.model().differsFrom(model) ? ListenerWords.LINK_OTHER_TELLER : ListenerWords.LINK_OPENED;
    }

    private boolean asksAsOpened(Audience audience) {
        return choices.unfit() == null && choices.request(audience).equals(opened.request());
    }
}
