package moonlamp.browser.page.words;

/** Reading mode and reading aloud. */
public enum ReadingWords implements Message {
    READ("Read", "Lesen"),
    READ_ALOUD("Read aloud", "Vorlesen"),
    READ_PAUSE("Pause", "Pause"),
    READ_GO_ON("Go on", "Weiter"),
    READ_ONCE_MORE("Once more", "Noch einmal"),
    READ_BEFORE("Sentence before", "Satz davor"),
    READ_AFTER("Next sentence", "Nächster Satz"),
    READ_LEAVE("Back to the story page", "Zurück zur Geschichte"),
    READ_CONTROLS("Reading controls", "Bedienung beim Lesen"),
    READ_PAGE_BEFORE("Page before", "Seite davor"),
    READ_PAGE_AFTER("Next page", "Nächste Seite"),
    READ_PAGE_OF("Page {0} of {1}", "Seite {0} von {1}"),
    READ_TIMER("Sleep timer", "Einschlafuhr"),
    READ_TIMER_OFF("No sleep timer", "Ohne Einschlafuhr"),
    READ_TIMER_MINUTES("{0} minutes", "{0} Minuten"),
    READ_TIMER_STORY("To the end of the story", "Bis zum Ende der Geschichte"),
    READ_TIMER_LEFT("{0} min left", "noch {0} min"),
    READ_LIGHTS_OUT("Lights out", "Licht aus"),
    READ_LIGHT_ON("Light on", "Licht an"),
    GOOD_NIGHT("Good night.", "Gute Nacht."),
    GOOD_NIGHT_NAME("Good night, {0}.", "Gute Nacht, {0}."),
    READ_NO_VOICE_EN(
            "No voice for English is installed on this device.",
            "Auf diesem Gerät ist keine englische Stimme installiert."),
    READ_NO_VOICE_DE(
            "No voice for German is installed on this device.",
            "Auf diesem Gerät ist keine deutsche Stimme installiert."),
    READ_VOICE_HOW("How to add one…", "So kommt eine dazu …"),
    READ_VOICE_ONLINE(
            "The only voice for this story works over the internet: it sends the words to the browser’s maker.",
            "Die einzige Stimme für diese Geschichte braucht das Internet: Sie schickt die Wörter an den Hersteller des Browsers."),
    READ_VOICE_ONLINE_YES("Use it anyway", "Trotzdem nehmen"),
    READ_VOICE_BROKE(
            "The voice has stopped. The story is still here. Try again, or choose another voice under Aa.",
            "Die Stimme ist verstummt. Die Geschichte ist noch da. Versuch es noch einmal, oder nimm unter Aa eine andere Stimme."),
    READ_VOICE_BLOCKED(
            "The browser held the voice back. Press once more.",
            "Der Browser hat die Stimme zurückgehalten. Drück noch einmal."),
    HOW_WINDOWS(
            "Windows: Settings, Time and language, Speech, Add voices.",
            "Windows: Einstellungen, Zeit und Sprache, Spracherkennung, Stimmen hinzufügen."),
    HOW_MAC(
            "Mac, iPhone, iPad: Settings, Accessibility, Spoken Content or Read and Speak, Voices.",
            "Mac, iPhone, iPad: Einstellungen, Bedienungshilfen, Gesprochene Inhalte, Stimmen."),
    HOW_ANDROID(
            "Android: Settings, Accessibility, Text-to-speech output, Install voice data.",
            "Android: Einstellungen, Bedienungshilfen, Sprachausgabe, Sprachdaten installieren."),
    HOW_LINUX(
            "Linux: install the packages speech-dispatcher and espeak-ng.",
            "Linux: die Pakete speech-dispatcher und espeak-ng installieren."),
    HOW_THEN(
            "Then open Moonlamp again. Nothing else is needed.",
            "Öffne danach die Mondlampe neu. Mehr braucht es nicht."),
    READ_SETTINGS("Aa: letters, colours and voice", "Aa: Schrift, Farben und Stimme"),
    READ_SETTINGS_TITLE("Letters, colours, voice", "Schrift, Farben, Stimme"),
    READ_CLOSE("Close", "Schließen"),
    READ_TYPEFACE("Letters", "Schrift"),
    READ_BOOK("As in a book", "Wie im Buch"),
    READ_EASY("Easy letters", "Leichte Buchstaben"),
    READ_SIZE("Size", "Größe"),
    READ_SIZE_VALUE("{0} pixels", "{0} Pixel"),
    READ_LEAD("Height of lines", "Zeilenhöhe"),
    READ_LAYOUT("Text", "Text"),
    READ_SCROLL("One long page", "Eine lange Seite"),
    READ_PAGES("Page by page", "Seite für Seite"),
    READ_VOICE("Voice", "Stimme"),
    READ_VOICE_BEST("The one that fits best", "Die am besten passt"),
    READ_PACE("Pace", "Tempo"),
    READ_PACE_VALUE("{0} percent", "{0} Prozent"),
    READ_SLOWS("Grow slower towards the end", "Zum Ende hin langsamer werden"),
    READ_ONLINE(
            "Allow voices that send the words over the internet",
            "Stimmen erlauben, die die Wörter übers Internet schicken"),
    READ_DIMS("Turn the light down after reading aloud", "Nach dem Vorlesen das Licht löschen"),
    READ_ANNOUNCES(
            "Tell screen readers each sentence as it is written",
            "Screenreadern jeden Satz ansagen, während er entsteht");

    private final String english;
    private final String german;

    ReadingWords(String english, String german) {
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
