package moonlamp.browser.page;

import java.util.List;
import java.util.Locale;
import moonlamp.browser.page.words.ChoiceWords;
import moonlamp.browser.page.words.CreateWords;
import moonlamp.browser.page.words.Messages;
import moonlamp.story.Audience;
import moonlamp.story.Presets;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryRequest;
import moonlamp.story.StoryTheme;
import moonlamp.story.Typography;

/**
 * The five questions of the original demo. Answers are shown in the language of the page; what they stand for is English
 * inside, and is said in the language of the story when a request is made of it.
 */
final class WishChoices {
    private static final int WORDS_A_MINUTE = 130;

    private final StoryLanguage page;
    private final ChoiceGroup character = new ChoiceGroup("pick-character");
    private final ChoiceGroup setting = new ChoiceGroup("pick-setting");
    private final ChoiceGroup twist = new ChoiceGroup("pick-twist");
    private final ChoiceGroup theme = new ChoiceGroup("pick-theme");
    private final ChoiceGroup length = new ChoiceGroup("pick-length");
    private final List<ChoiceGroup> inOrderOfSentence = List.of(length, theme, character, setting, twist);

    WishChoices(Messages messages) {
        page = StoryLanguage.of(messages.language().tag());
        Presets shown = Presets.of(page);
        add(character, StoryOptions.CHARACTERS, shown.characters());
        add(setting, StoryOptions.SETTINGS, shown.settings());
        add(twist, StoryOptions.TWISTS, shown.twists());
        for (StoryTheme option : StoryOptions.THEMES) {
            theme.add(option.label(), messages.text(words(option)));
        }
        for (StoryLength option : StoryOptions.LENGTHS) {
            String label = messages.text(words(option));
            length.add(option.label(), messages.text(CreateWords.LENGTH_OPTION, label, minutes(option)));
        }
        character.addOwnWords(messages, CreateWords.OWN_CHARACTER, CreateWords.OWN_CHARACTER_LABEL);
        setting.addOwnWords(messages, CreateWords.OWN_SETTING, CreateWords.OWN_SETTING_LABEL);
        twist.addOwnWords(messages, CreateWords.OWN_TWIST, CreateWords.OWN_TWIST_LABEL);
    }

    /** Calls back after every change by the person. */
    void onChange(Runnable action) {
        inOrderOfSentence.forEach(group -> group.onChange(action));
    }

    /** The questions in the order of {@link #answers}. */
    List<ChoiceGroup> questions() {
        return inOrderOfSentence;
    }

    /** Length, theme, character, setting and twist as the page says them; empty where own words are missing. */
    List<String> answers(Messages messages) {
        return List.of(
                lowerCase(messages.text(words(StoryLength.of(length.value())))),
                lowerCase(messages.text(words(StoryTheme.of(theme.value())))),
                character.label(),
                setting.label(),
                twist.label());
    }

    /** The first question whose answer is missing or unkind, or null: people type in the language in which they are asked. */
    ChoiceGroup unfit() {
        for (ChoiceGroup group : List.of(character, setting, twist)) {
            if (!group.fits(page)) {
                return group;
            }
        }
        return null;
    }

    /** What is asked for; nothing may be {@link #unfit}. */
    StoryRequest request(Audience audience) {
        StoryRequest english = new StoryRequest(
                character.value(),
                setting.value(),
                twist.value(),
                StoryTheme.of(theme.value()),
                StoryLength.of(length.value()));
        return english.withAudience(audience);
    }

    /** Shows the choices of a request. */
    void choose(StoryRequest request) {
        StoryRequest english = request.withAudience(Audience.ANYBODY);
        character.choose(english.character());
        setting.choose(english.setting());
        twist.choose(english.twist());
        theme.choose(english.theme().label());
        length.choose(english.length().label());
    }

    static ChoiceWords words(StoryTheme theme) {
        return switch (theme) {
            case FAIRY_TALE -> ChoiceWords.THEME_FAIRY_TALE;
            case SILLY -> ChoiceWords.THEME_SILLY;
            case ADVENTUROUS -> ChoiceWords.THEME_ADVENTUROUS;
            case MAGICAL -> ChoiceWords.THEME_MAGICAL;
            case BEDTIME -> ChoiceWords.THEME_BEDTIME;
            case FUNNY -> ChoiceWords.THEME_FUNNY;
        };
    }

    static ChoiceWords words(StoryLength length) {
        return switch (length) {
            case SHORT -> ChoiceWords.LENGTH_SHORT;
            case MEDIUM -> ChoiceWords.LENGTH_MEDIUM;
            case LONG -> ChoiceWords.LENGTH_LONG;
        };
    }

    private void add(ChoiceGroup group, List<String> values, List<String> labels) {
        for (int i = 0; i < values.size(); i++) {
            group.add(values.get(i), Typography.of(labels.get(i), page.tag()));
        }
    }

    private static String lowerCase(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    /** Minutes to read aloud. */
    private static int minutes(StoryLength length) {
        return Math.round((length.minWords() + length.maxWords()) / 2f / WORDS_A_MINUTE);
    }
}
