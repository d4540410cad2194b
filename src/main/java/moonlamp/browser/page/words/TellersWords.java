package moonlamp.browser.page.words;

/** The list of storytellers. */
public enum TellersWords implements Message {
    TELLERS_TITLE("Who tells the stories?", "Wer erzählt die Geschichten?"),
    TELLERS_LEAD(
            "Every storyteller is a file on this device. Once it is here, it tells without internet.",
            "Jeder Erzähler ist eine Datei auf diesem Gerät. Ist sie einmal hier, erzählt er ohne Internet."),
    TELLERS_LABEL("Storytellers", "Erzähler"),
    TELLERS_BACK("Back to the choices", "Zurück zur Auswahl"),
    TOLD_BY("Told by {0}", "Erzählt von: {0}"),
    TOLD_BY_BUILT_IN(
            "Told by the little storyteller, built in. Larger ones can be fetched.",
            "Es erzählt der kleine Erzähler, eingebaut: auf Englisch. Größere können Deutsch und lassen sich holen."),
    BUILT_IN_NAME("Little storyteller", "Kleiner Erzähler"),
    BUILT_IN_STATE("Built in, so it is always there.", "Eingebaut, also immer da."),
    BUILT_IN_LICENCE("Apache License 2.0", "Apache-Lizenz 2.0"),
    TELLS_NOW("Tells now", "Erzählt gerade"),
    RECOMMENDED("Recommended", "Empfohlen"),
    LANGUAGE_EN("English", "Englisch"),
    LANGUAGE_DE("German", "Deutsch"),
    STATE_ABSENT("Not on this device. {0} to fetch, once.", "Nicht auf diesem Gerät. {0} zu holen, einmal."),
    STATE_PARTIAL("{0} are here and stay.", "{0} sind hier und bleiben."),
    STATE_PAUSED("Paused. {0} are here and stay.", "Pause. {0} sind hier und bleiben."),
    STATE_DOWNLOADING("On its way in another tab.", "In einem anderen Tab unterwegs."),
    STATE_INSTALLED("On this device since {0}.", "Auf diesem Gerät seit {0}."),
    STATE_MEMORY(
            "Here for as long as this page is open. It could not be stored.",
            "Hier, solange diese Seite offen ist. Speichern ging nicht."),
    STATE_DAMAGED("On this device, but not whole any more.", "Auf diesem Gerät, aber nicht mehr heil."),
    STATE_REMOVING("Being removed.", "Wird entfernt."),
    VERIFIED("Verified: the published file, byte for byte.", "Geprüft: die veröffentlichte Datei, Byte für Byte."),
    UNVERIFIED(
            "Not verified: a file of your own that nobody has vouched for.",
            "Nicht geprüft: eine eigene Datei, für die niemand bürgt."),
    FOUND_SOUND("Checked just now: every byte is as it was.", "Eben geprüft: Jedes Byte ist, wie es war."),
    MEMORY_NEED("needs about {0} of memory", "braucht etwa {0} Arbeitsspeicher"),
    ACT_FETCH("Get it ({0})", "Holen ({0})"),
    ACT_FETCH_AGAIN("Get it again", "Noch einmal holen"),
    ACT_RESUME("Resume", "Fortsetzen"),
    ACT_MEND("Mend it", "Heil machen"),
    ACT_LOAD("Try again", "Noch einmal versuchen"),
    ACT_KEEP_IN_MEMORY("Use it without storing", "Ohne Speichern benutzen"),
    ACT_USE("Tell with it", "Damit erzählen"),
    ACT_PAUSE("Pause", "Pause"),
    ACT_CANCEL("Cancel", "Abbrechen"),
    ACT_CHECK("Check it", "Prüfen"),
    ACT_REMOVE("Remove", "Entfernen");

    private final String english;
    private final String german;

    TellersWords(String english, String german) {
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
