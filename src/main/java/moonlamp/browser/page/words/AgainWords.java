package moonlamp.browser.page.words;

/** What can be made of a story that has been told. */
public enum AgainWords implements Message {
    AGAIN_OPEN("Again…", "Noch einmal …"),
    AGAIN_LABEL("Tell it again, differently", "Noch einmal erzählen, anders"),
    CALMER("Calmer", "Ruhiger"),
    SHORTER("Shorter", "Kürzer"),
    FUNNIER("Funnier", "Lustiger"),
    ANOTHER_TWIST("Another twist", "Mit anderer Wendung"),
    AND_THEN("And then?", "Und dann?"),
    READABILITY("{0} words a sentence.", "{0} Wörter je Satz.");

    private final String english;
    private final String german;

    AgainWords(String english, String german) {
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
