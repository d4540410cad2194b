package moonlamp.browser.page.words;

/** The questions of the Create page. */
public enum CreateWords implements Message {
    CREATE_TITLE("What shall we dream about tonight?", "Wovon wollen wir heute träumen?"),
    PICK_CHARACTER("Who is the story about?", "Von wem handelt die Geschichte?"),
    PICK_SETTING("Where does it happen?", "Wo spielt sie?"),
    PICK_TWIST("And then…", "Und dann …"),
    PICK_THEME("What kind of story?", "Was für eine Geschichte?"),
    PICK_LENGTH("How long?", "Wie lang?"),
    OWN_CHARACTER("someone else…", "jemand anderes …"),
    OWN_SETTING("somewhere else…", "anderswo …"),
    OWN_TWIST("something else…", "etwas anderes …"),
    OWN_CHARACTER_LABEL("Who is it? For example: a curious owl", "Wer ist es? Zum Beispiel: eine neugierige Eule"),
    OWN_SETTING_LABEL("Where is it? For example: in a treehouse", "Wo ist es? Zum Beispiel: ein Baumhaus"),
    OWN_TWIST_LABEL(
            "What happens? For example: learns to whistle", "Was kommt vor? Zum Beispiel: eine Pfeife aus Holz"),
    OWN_HINT("Up to {0} characters", "Bis zu {0} Zeichen"),
    OWN_UNKIND("Let us find a kinder word for that.", "Dafür finden wir ein freundlicheres Wort."),
    OWN_MISSING("A few words are still missing here.", "Hier fehlen noch ein paar Worte."),
    LENGTH_OPTION("{0} · {1} min", "{0} · {1} Min."),
    MORE_SUMMARY("Story number and prompt", "Geschichtennummer und Auftrag"),
    SEED_LABEL("Story number", "Geschichtennummer"),
    SEED_HINT(
            "The same number with the same choices tells the same story, word for word. Leave it empty for a new story every time.",
            "Dieselbe Nummer mit derselben Auswahl erzählt dieselbe Geschichte, Wort für Wort. Bleibt das Feld leer, kommt jedes Mal eine neue."),
    SEED_WRONG(
            "A story number is a whole number, such as 42.",
            "Eine Geschichtennummer ist eine ganze Zahl, zum Beispiel 42."),
    PROMPT_LABEL("This is what the storyteller is asked:", "Darum wird der Erzähler gebeten:"),
    BEDSIDE_TITLE("Tonight's story", "Die Geschichte für heute"),
    SENTENCE(
            "A {0} {1} story {5} {6} about {7} {2} {8} {3} that {4}.",
            "Geschichte {5} {6}: {0}, {1}. Hauptfigur: {7} {2} {8}. Ort: {3}. Es kommt vor: {4}."),
    TELL("Tell the story", "Geschichte erzählen"),
    TELL_INSTEAD("Tell this one instead", "Lieber diese erzählen"),
    SURPRISE("Surprise me", "Überrasch mich"),
    SURPRISED("Chosen: {0}", "Ausgesucht: {0}"),
    BACK_TO_STORY("Back to the story", "Zurück zur Geschichte"),
    TELLER_WAKING("Waking the storyteller… {0} %", "Der Erzähler wacht auf … {0} %"),
    TELLER_READY("The storyteller is ready, on this device.", "Der Erzähler ist bereit, auf diesem Gerät."),
    TELLER_BUSY("A story is being told.", "Gerade wird eine Geschichte erzählt."),
    TELLER_TROUBLE("The storyteller is asleep.", "Der Erzähler schläft.");

    private final String english;
    private final String german;

    CreateWords(String english, String german) {
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
