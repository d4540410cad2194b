package moonlamp.browser.page.words;

/** What can go wrong while a story is told. */
public enum TroubleWords implements Message {
    TROUBLE_DETAILS("What exactly happened", "Was genau geschehen ist"),
    FAILED_NETWORK(
            "The storyteller is not on this device yet. Connect once, then it stays.",
            "Der Erzähler ist noch nicht auf diesem Gerät. Einmal verbinden, dann bleibt er hier."),
    FAILED_FILE(
            "The storyteller's file arrived damaged. It can be fetched again.",
            "Die Datei des Erzählers kam beschädigt an. Sie kann noch einmal geholt werden."),
    FAILED_UNSUPPORTED(
            "This storyteller is of a kind that Moonlamp cannot use.",
            "Mit dieser Art von Erzähler kann Mondlampe nichts anfangen."),
    FAILED_MEMORY(
            "This device has no room for the storyteller right now. Closing other tabs helps.",
            "Auf diesem Gerät ist gerade kein Platz für den Erzähler. Andere Tabs zu schließen hilft."),
    FAILED_PROMPT(
            "That wish is too long for this storyteller. Fewer words will do.",
            "Dieser Wunsch ist zu lang für den Erzähler. Weniger Worte genügen."),
    FAILED_BROWSER(
            "This browser is too old for the storyteller. A newer version will do.",
            "Dieser Browser ist zu alt für den Erzähler. Eine neuere Version genügt."),
    FAILED_ENGINE(
            "The storyteller fell asleep. What is written so far stays.",
            "Der Erzähler ist eingeschlafen. Was schon geschrieben ist, bleibt."),
    TRY_AGAIN("Try again", "Noch einmal versuchen"),
    WAKE("Wake the storyteller", "Den Erzähler wecken"),
    CHANGE_WISH("Change the story", "Die Geschichte ändern");

    private final String english;
    private final String german;

    TroubleWords(String english, String german) {
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
