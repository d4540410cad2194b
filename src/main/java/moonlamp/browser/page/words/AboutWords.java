package moonlamp.browser.page.words;

/** The dialog about the device. */
public enum AboutWords implements Message {
    ABOUT_TITLE("About this device", "Über dieses Gerät"),
    ABOUT_PRIVACY(
            "Moonlamp works on this device alone. What you choose and what you read is sent to nobody.",
            "Mondlampe arbeitet nur auf diesem Gerät. Was du auswählst und liest, wird niemandem geschickt."),
    ABOUT_HONESTY(
            "A small language model makes these stories up. They can be odd. Read them together.",
            "Ein kleines Sprachmodell denkt sich diese Geschichten aus. Sie können seltsam sein. Lest sie gemeinsam."),
    ABOUT_CLOSE("Close", "Schließen"),
    ABOUT_MODEL("Storyteller", "Erzähler"),
    ABOUT_SIZE("Size", "Größe"),
    ABOUT_ENGINE("Engine", "Rechenwerk"),
    ABOUT_REASON("Why this engine", "Warum dieses"),
    ABOUT_THREADS("Threads", "Rechenfäden"),
    ABOUT_MEMORY("Memory", "Arbeitsspeicher"),
    ABOUT_CONTEXT("Context", "Kontext"),
    ABOUT_PACE("Last story", "Letzte Geschichte"),
    ABOUT_VERSION("Version", "Version"),
    SIZE_VALUE(
            "{0} million parameters in {1} layers, {2}\u00a0MB to fetch",
            "{0} Millionen Parameter in {1} Schichten, {2}\u00a0MB zu holen"),
    MEMORY_VALUE("{0}\u00a0MB", "{0}\u00a0MB"),
    CONTEXT_VALUE("{0} tokens", "{0} Token"),
    PACE_VALUE("{0} tokens a second ({1} tokens in {2}\u00a0s)", "{0} Token in der Sekunde ({1} Token in {2}\u00a0s)"),
    NOT_YET("not yet known", "noch nicht bekannt");

    private final String english;
    private final String german;

    AboutWords(String english, String german) {
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
