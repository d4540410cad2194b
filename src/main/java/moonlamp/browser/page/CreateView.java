package moonlamp.browser.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import moonlamp.browser.page.words.CreateWords;
import moonlamp.browser.page.words.Messages;
import moonlamp.story.Recipe;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StoryRequest;
import moonlamp.story.StoryTheme;
import org.teavm.jso.dom.html.HTMLElement;

/** The Create page: five questions, the sentence they make, a picture, and the button that tells the story. */
final class CreateView {
    private static final int WORDS_A_MINUTE = 130;

    private final Messages messages;
    private final ChoiceGroup character = new ChoiceGroup("pick-character");
    private final ChoiceGroup setting = new ChoiceGroup("pick-setting");
    private final ChoiceGroup twist = new ChoiceGroup("pick-twist");
    private final ChoiceGroup theme = new ChoiceGroup("pick-theme");
    private final ChoiceGroup length = new ChoiceGroup("pick-length");
    private final List<ChoiceGroup> inOrderOfSentence = List.of(length, theme, character, setting, twist);
    private final WishSentence sentence;
    private final SeedField seed;
    private final Settling settling = new Settling();
    private Consumer<StoryRequest> settled = request -> {};
    private final SceneView preview = new SceneView(Dom.byId("preview"));

    CreateView(Messages messages) {
        this.messages = messages;
        seed = new SeedField(messages);
        StoryOptions.CHARACTERS.forEach(option -> character.add(option, option));
        StoryOptions.SETTINGS.forEach(option -> setting.add(option, option));
        StoryOptions.TWISTS.forEach(option -> twist.add(option, option));
        for (StoryTheme option : StoryOptions.THEMES) {
            theme.add(option.label(), option.label());
        }
        for (StoryLength option : StoryOptions.LENGTHS) {
            length.add(option.label(), messages.text(CreateWords.LENGTH_OPTION, option.label(), minutes(option)));
        }
        character.addOwnWords(messages, CreateWords.OWN_CHARACTER, CreateWords.OWN_CHARACTER_LABEL);
        setting.addOwnWords(messages, CreateWords.OWN_SETTING, CreateWords.OWN_SETTING_LABEL);
        twist.addOwnWords(messages, CreateWords.OWN_TWIST, CreateWords.OWN_TWIST_LABEL);
        sentence = new WishSentence(Dom.byId("sentence"), messages.pattern(CreateWords.SENTENCE), inOrderOfSentence);
        inOrderOfSentence.forEach(group -> group.onChange(this::refresh));
        refresh();
    }

    /** Calls back with the recipe when the person wants the story told and everything is there. */
    void onTell(Consumer<Recipe> action) {
        Dom.byId("wishes").addEventListener("submit", event -> {
            event.preventDefault();
            tell(action);
        });
    }

    /** Calls back with the choices, if they are complete, whenever they have not changed for a moment; soon for the first time. */
    void onSettled(Consumer<StoryRequest> action) {
        settled = action;
        refresh();
    }

    /** Shows the choices of a request. */
    void choose(StoryRequest request) {
        character.choose(request.character());
        setting.choose(request.setting());
        twist.choose(request.twist());
        theme.choose(request.theme().label());
        length.choose(request.length().label());
        refresh();
    }

    /** Shows the choices and the number of a recipe. */
    void choose(Recipe recipe) {
        choose(recipe.request());
        seed.set(recipe.seed());
    }

    /** The sentence that says what will be told. */
    String sentence() {
        return sentence.text();
    }

    private void tell(Consumer<Recipe> action) {
        for (ChoiceGroup group : List.of(character, setting, twist)) {
            if (group.value().isEmpty()) {
                group.demandWords();
                return;
            }
        }
        if (seed.valid()) {
            action.accept(Recipe.of(request(), seed.value()));
        }
    }

    private StoryRequest request() {
        return new StoryRequest(
                character.value(),
                setting.value(),
                twist.value(),
                StoryTheme.of(theme.value()),
                StoryLength.of(length.value()));
    }

    private void refresh() {
        sentence.show(List.of(
                length.value().toLowerCase(Locale.ROOT),
                theme.value().toLowerCase(Locale.ROOT),
                character.value(),
                setting.value(),
                twist.value()));
        boolean complete =
                inOrderOfSentence.stream().noneMatch(group -> group.value().isEmpty());
        HTMLElement prompt = Dom.byId("prompt");
        if (!complete) {
            Dom.text(prompt, "…");
            settling.cancel();
            return;
        }
        StoryRequest request = request();
        Dom.text(prompt, StoryPrompt.classic(request));
        preview.show(request, 0, "");
        settling.restart(() -> settled.accept(request));
    }

    /** Minutes to read aloud. */
    private static int minutes(StoryLength length) {
        return Math.round((length.minWords() + length.maxWords()) / 2f / WORDS_A_MINUTE);
    }
}
