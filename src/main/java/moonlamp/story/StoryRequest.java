package moonlamp.story;

/**
 * What the story shall be about.
 *
 * <p>The three texts are clean ({@link UserText#isClean}) and not empty: anything typed goes through
 * {@link UserText#clean} first.
 *
 * @param character who, as in "a brave squirrel"
 * @param setting where, with its preposition, as in "on the moon"
 * @param twist what happens, as a verb phrase, as in "uncovers a secret door"
 * @param theme the kind of story
 * @param length how long
 */
public record StoryRequest(String character, String setting, String twist, StoryTheme theme, StoryLength length) {
    /** @throws IllegalArgumentException if a text is empty or not clean */
    public StoryRequest {
        requireClean("character", character);
        requireClean("setting", setting);
        requireClean("twist", twist);
        if (theme == null || length == null) {
            throw new IllegalArgumentException("A story needs a theme and a length");
        }
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
