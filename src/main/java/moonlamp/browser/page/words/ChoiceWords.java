package moonlamp.browser.page.words;

/** The kinds and lengths of stories, in the order of the lists they name. */
public enum ChoiceWords implements Message {
    THEME_FAIRY_TALE("Fairy Tale", "Märchenhaft"),
    THEME_SILLY("Silly", "Albern"),
    THEME_ADVENTUROUS("Adventurous", "Abenteuerlich"),
    THEME_MAGICAL("Magical", "Zauberhaft"),
    THEME_BEDTIME("Bedtime", "Ruhig"),
    THEME_FUNNY("Funny", "Lustig"),
    LENGTH_SHORT("Short", "Kurz"),
    LENGTH_MEDIUM("Medium", "Mittel"),
    LENGTH_LONG("Long", "Lang");

    private final String english;
    private final String german;

    ChoiceWords(String english, String german) {
        this.english = english;
        this.german = german;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String german() {
        return german;
    }
}
