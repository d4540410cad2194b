package moonlamp.browser.page.words;

/** What is said at the gate for grown-ups, and on the cover of a story that they read first. */
public enum GateWords implements Message {
    GATE_TITLE("For grown-ups", "Für Erwachsene"),
    GATE_TEXT(
            "Hold the button for three seconds, or work out the sum.",
            "Halte die Taste drei Sekunden lang oder rechne."),
    GATE_HOLD("Hold me", "Halte mich"),
    GATE_HOLD_LABEL("How long the button has been held", "Wie lange der Knopf gehalten ist"),
    GATE_OR("or", "oder"),
    GATE_SUM("What is {0} × {1}?", "Was ist {0} × {1}?"),
    GATE_WRONG("Not quite. Here is another one.", "Nicht ganz. Hier ist eine andere."),
    GATE_ANSWER("Go on", "Weiter"),
    GATE_BACK("Back", "Zurück"),

    COVER_WRITING(
            "The story is being written. A grown-up reads it first.",
            "Die Geschichte wird geschrieben. Zuerst lesen Erwachsene sie."),
    COVER_READY(
            "The story is ready. A grown-up reads it first.",
            "Die Geschichte ist bereit. Zuerst lesen Erwachsene sie."),
    COVER_SHOW("Show it", "Zeigen");

    private final String english;
    private final String german;

    GateWords(String english, String german) {
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
