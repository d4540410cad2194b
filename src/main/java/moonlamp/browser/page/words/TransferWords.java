package moonlamp.browser.page.words;

/** A storyteller on its way. */
public enum TransferWords implements Message {
    PHASE_CHECKING("Checking", "Wird geprüft"),
    PHASE_CONNECTING("Connecting", "Verbindung entsteht"),
    PHASE_FETCHING("On its way", "Unterwegs"),
    PHASE_WAITING(
            "The connection is gone. It goes on by itself, and nothing is lost.",
            "Die Verbindung ist weg. Es geht von selbst weiter, und nichts ist verloren."),
    PHASE_REPAIRING("Fetching the damaged parts again", "Beschädigte Teile werden neu geholt"),
    PHASE_READING("Reading the file", "Die Datei wird gelesen"),
    PHASE_STORING("Storing the file", "Die Datei wird gespeichert"),
    PHASE_ELSEWHERE("On its way, in another tab", "Unterwegs, in einem anderen Tab"),
    PROGRESS_OF("{0} of {1}", "{0} von {1}"),
    PROGRESS_RATE("{0} a second", "{0} in der Sekunde"),
    PROGRESS_SECONDS("about {0}\u00a0s left", "noch etwa {0}\u00a0s"),
    PROGRESS_MINUTES("about {0}\u00a0min left", "noch etwa {0}\u00a0Min."),
    PROGRESS_PIECES("{0} of {1} pieces checked", "{0} von {1} Teilen geprüft"),
    PROGRESS_LABEL("How far it has come", "Wie weit es ist"),
    PROGRESS_LINE("{0}: {1}", "{0}: {1}"),
    PROGRESS_SPOKEN("{0}: {1} percent.", "{0}: {1} Prozent."),
    ARRIVED("Ready. No internet needed from now on.", "Bereit. Ab jetzt geht alles ohne Internet."),
    ARRIVED_IN_MEMORY(
            "Ready, for as long as this page is open. It could not be stored.",
            "Bereit, solange diese Seite offen ist. Speichern ging nicht."),
    ARRIVED_LINE("{0}: {1}", "{0}: {1}"),
    NOT_NOW("Not now", "Nicht jetzt");

    private final String english;
    private final String german;

    TransferWords(String english, String german) {
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
