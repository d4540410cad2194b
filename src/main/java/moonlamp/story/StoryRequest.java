package moonlamp.story;

/**
 * What the story shall be about, and for whom.
 *
 * <p>The three texts are clean ({@link UserText#isClean}) and not empty: anything typed goes through
 * {@link UserText#clean} first. They are in the language of the audience, as far as they are ours ({@link Presets}).
 *
 * @param character who, as in "a brave squirrel"
 * @param setting where, with its preposition, as in "on the moon"
 * @param twist what happens, as a verb phrase, as in "uncovers a secret door"
 * @param theme the kind of story
 * @param length how long
 * @param audience whom it is told to
 */
public record StoryRequest(
        String character, String setting, String twist, StoryTheme theme, StoryLength length, Audience audience) {
    /** @throws IllegalArgumentException if a text is empty or not clean */
    public StoryRequest {
        requireClean("character", character);
        requireClean("setting", setting);
        requireClean("twist", twist);
        if (theme == null || length == null || audience == null) {
            throw new IllegalArgumentException("A story needs a theme, a length and an audience");
        }
    }

    /** The five choices of the original demo, for nobody in particular. */
    public StoryRequest(String character, String setting, String twist, StoryTheme theme, StoryLength length) {
        this(character, setting, twist, theme, length, Audience.ANYBODY);
    }

    public StoryLanguage language() {
        return audience.language();
    }

    public StoryRequest withTwist(String other) {
        return new StoryRequest(character, setting, other, theme, length, audience);
    }

    public StoryRequest withTheme(StoryTheme other) {
        return new StoryRequest(character, setting, twist, other, length, audience);
    }

    public StoryRequest withLength(StoryLength other) {
        return new StoryRequest(character, setting, twist, theme, other, audience);
    }

    /** The same choices for somebody else; choices of ours are said in that audience's language. */
    public StoryRequest withAudience(Audience other) {
        Presets from = Presets.of(language());
        Presets to = Presets.of(other.language());
        return new StoryRequest(
                Presets.translated(character, from.characters(), to.characters()),
                Presets.translated(setting, from.settings(), to.settings()),
                Presets.translated(twist, from.twists(), to.twists()),
                theme,
                length,
                other);
    }

    private static void requireClean(String name, String text) {
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException("The " + name + " of the story is missing");
        }
        if (!UserText.isClean(text)) {
            throw new IllegalArgumentException("The " + name + " of the story is longer than "
                    + UserText.MAX_CODE_POINTS + " characters or has characters that do not belong there");
        }
    }
}
