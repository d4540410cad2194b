package moonlamp.browser.page.words;

/** What can go wrong with storytellers and their files. */
public enum ModelTroubleWords implements Message {
    MODEL_NETWORK(
            "The download was interrupted at {0}. Nothing is lost.",
            "Der Download wurde bei {0} unterbrochen. Nichts ist verloren."),
    MODEL_REFUSED(
            "The servers refuse this download without an account. A file that you have fetched yourself works just as well.",
            "Die Server geben diese Datei nur mit einem Konto heraus. Eine Datei, die du selbst geholt hast, geht genauso gut."),
    MODEL_GONE(
            "The servers do not have this file any more. If you have it, it works just as well.",
            "Die Server haben diese Datei nicht mehr. Wenn du sie hast, geht sie genauso gut."),
    MODEL_BUSY(
            "The servers are busy right now. {0} are here and stay; a little later will do.",
            "Die Server haben gerade viel zu tun. {0} sind hier und bleiben; etwas später geht es."),
    MODEL_PORTAL(
            "A web page came instead of the storyteller. This network may want you to sign in first. Nothing is lost.",
            "Statt des Erzählers kam eine Webseite. Vielleicht will dieses Netz, dass du dich erst anmeldest. Nichts ist verloren."),
    MODEL_SPACE(
            "Not enough room: {0} needed, {1} free. Free up space on this device, then go on: nothing is lost.",
            "Zu wenig Platz: {0} nötig, {1} frei. Schaffe Platz auf diesem Gerät und mach dann weiter: Nichts ist verloren."),
    MODEL_SPACE_UNKNOWN(
            "Not enough room: {0} more are needed. Free up space on this device, then go on: nothing is lost.",
            "Zu wenig Platz: {0} mehr sind nötig. Schaffe Platz auf diesem Gerät und mach dann weiter: Nichts ist verloren."),
    MODEL_STORAGE(
            "The browser’s storage does not work right now. Closing other tabs of Moonlamp may help.",
            "Der Speicher des Browsers geht gerade nicht. Andere Tabs von Mondlampe zu schließen hilft vielleicht."),
    MODEL_EVICTED(
            "The browser has cleared the storyteller to save space. Your choice is kept, and the little storyteller tells meanwhile.",
            "Der Browser hat den Erzähler gelöscht, um Platz zu schaffen. Deine Wahl bleibt, und so lange erzählt der kleine Erzähler."),
    MODEL_DAMAGED(
            "A part of this storyteller is damaged. Only that part has to be fetched again.",
            "Ein Teil dieses Erzählers ist beschädigt. Nur dieser Teil muss neu geholt werden."),
    MODEL_DAMAGED_OWN(
            "A part of this storyteller is damaged. Its file can be taken in again.",
            "Ein Teil dieses Erzählers ist beschädigt. Seine Datei kann neu eingelesen werden."),
    MODEL_HASH(
            "The file arrived damaged three times in a row, so it was not used. A little later will do, or a file of your own.",
            "Die Datei kam dreimal beschädigt an und wurde nicht benutzt. Etwas später geht es, oder mit einer eigenen Datei."),
    MODEL_LENGTH(
            "Another file came than the published one, so it was not used. A little later will do, or a file of your own.",
            "Es kam eine andere Datei als die veröffentlichte, sie wurde nicht benutzt. Etwas später geht es, oder mit einer eigenen Datei."),
    MODEL_HTTP(
            "The servers gave an answer that does not fit. {0} are here and stay.",
            "Die Server haben eine Antwort gegeben, die nicht passt. {0} sind hier und bleiben."),
    MODEL_MEMORY(
            "This device has no room in memory for {0} right now. Closing other tabs helps. The little storyteller tells meanwhile.",
            "Im Arbeitsspeicher dieses Geräts ist gerade kein Platz für {0}. Andere Tabs zu schließen hilft. So lange erzählt der kleine Erzähler."),
    MODEL_UNSUPPORTED(
            "{0} is of a kind that Moonlamp cannot use. The little storyteller tells meanwhile.",
            "{0} ist von einer Art, mit der Mondlampe nichts anfangen kann. So lange erzählt der kleine Erzähler."),
    MODEL_BROKE(
            "{0} did not start. The little storyteller tells meanwhile.",
            "{0} ist nicht aufgewacht. So lange erzählt der kleine Erzähler."),
    MODEL_BROKE_OFF("That did not work out. Nothing is lost.", "Das hat nicht geklappt. Nichts ist verloren."),
    WRONG_FILE("“{0}” is not a Gemma 3 model. Found: {1}.", "„{0}“ ist kein Gemma-3-Modell. Gefunden: {1}."),
    WRONG_KIND(
            "“{0}” is a model that Moonlamp cannot use. Found: {1}.",
            "„{0}“ ist ein Modell, mit dem Mondlampe nichts anfangen kann. Gefunden: {1}."),
    WRONG_MEMORY(
            "“{0}” is too large for this device or this browser.",
            "„{0}“ ist zu groß für dieses Gerät oder diesen Browser."),
    FILE_UNREADABLE("“{0}” could not be read to its end.", "„{0}“ ließ sich nicht bis zum Ende lesen."),
    FILE_BROKE_OFF(
            "“{0}” could not be taken in. Your file is not touched.",
            "„{0}“ ließ sich nicht einlesen. Deine Datei bleibt, wie sie ist."),
    LIST_TROUBLE(
            "The other storytellers cannot be listed right now.",
            "Die anderen Erzähler lassen sich gerade nicht auflisten."),
    LIST_AGAIN("Look again", "Noch einmal nachsehen");

    private final String english;
    private final String german;

    ModelTroubleWords(String english, String german) {
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
