package moonlamp.browser.page.words;

/** What the settings say. */
public enum SettingsWords implements Message {
    SETTINGS_LABEL("Settings", "Einstellungen"),
    SETTINGS_TITLE("How do you like it?", "Wie hättest du es gern?"),
    SETTINGS_LEAD(
            "Everything here stays on this device, and takes effect at once.",
            "Alles hier bleibt auf diesem Gerät und gilt sofort."),

    LANGUAGE_TITLE("Language of the page", "Sprache der Seite"),
    LANGUAGE_HINT(
            "The language of the stories is chosen with each story, if the storyteller knows several. The built-in one tells"
                    + " in English.",
            "Die Sprache der Geschichten wählst du bei jeder Geschichte, wenn der Erzähler mehrere kann. Der eingebaute erzählt"
                    + " auf Englisch."),
    LANGUAGE_LATER(
            "A story is being written. After it, the page speaks German.",
            "Gerade wird eine Geschichte geschrieben. Danach spricht die Seite Englisch."),
    LANGUAGE_NEXT_TIME(
            "So that your story is not lost, the page speaks German from the next visit on.",
            "Damit deine Geschichte nicht verloren geht, spricht die Seite ab dem nächsten Besuch Englisch."),

    COLOURS_TITLE("Colours", "Farben"),
    COLOURS_HINT(
            "Dusk is warm and dark. Night is amber on black, with almost no blue light. Day is ink on paper.",
            "Dämmerung ist warm und dunkel. Nacht ist Bernstein auf Schwarz, fast ohne blaues Licht. Tag ist Tinte auf"
                    + " Papier."),

    READING_SETTINGS_TITLE("Reading", "Lesen"),

    CHILDREN_SETTINGS_TITLE("Children", "Kinder"),
    CHILDREN_SETTINGS_HINT(
            "Names and ages, so that stories fit. They are kept on this device alone.",
            "Namen und Alter, damit die Geschichten passen. Sie bleiben allein auf diesem Gerät."),
    CHILDREN_SETTINGS_OPEN("Children…", "Kinder …"),

    RULES_TITLE("For grown-ups", "Für Erwachsene"),
    SHOW_FIRST("Show me first", "Erst mir zeigen"),
    SHOW_FIRST_HINT(
            "A new story stays covered until a grown-up uncovers it and has read it.",
            "Eine neue Geschichte bleibt verdeckt, bis Erwachsene sie aufdecken und gelesen haben."),
    ASK_FIRST("Ask grown-ups first", "Erst Erwachsene fragen"),
    ASK_FIRST_HINT(
            "Before these settings, words of one’s own and covered stories: hold a button, or work out a small sum.",
            "Vor diesen Einstellungen, eigenen Worten und verdeckten Geschichten: einen Knopf halten oder eine kleine"
                    + " Aufgabe rechnen."),

    STORAGE_TITLE("On this device", "Auf diesem Gerät"),
    STORAGE_USED("Moonlamp uses {0} here.", "Mondlampe belegt hier {0}."),
    STORAGE_STORIES("Stories kept: {0}", "Aufgehobene Geschichten: {0}"),
    STORAGE_UNKNOWN(
            "This browser does not say how much room Moonlamp uses.",
            "Dieser Browser verrät nicht, wie viel Platz Mondlampe belegt."),
    OFFLINE_NOTE("You are offline. Everything works.", "Du bist offline. Alles funktioniert."),

    INSTALL_TITLE("As an app", "Als App"),
    INSTALL_HINT(
            "Moonlamp gets its own window and icon. It stays as small as it is.",
            "Mondlampe bekommt ein eigenes Fenster und ein Symbol. Sie bleibt so klein, wie sie ist."),
    INSTALL_SHARE(
            "Share, then “Add to Home Screen”: so Moonlamp stays at hand, and its stories are kept.",
            "Teilen, dann „Zum Home-Bildschirm“: So bleibt Mondlampe zur Hand, und die Geschichten bleiben erhalten."),
    INSTALL_DONE("Moonlamp is installed as an app.", "Mondlampe ist als App installiert."),
    INSTALL_ACT("Install", "Installieren"),
    INSTALL_CREATE("Keep Moonlamp as an app on this device.", "Behalte Mondlampe als App auf diesem Gerät."),

    VERSION_TITLE("This Moonlamp", "Diese Mondlampe"),
    VERSION_LINE("Version {0}", "Version {0}"),
    NEWS_SUMMARY("What is new", "Was neu ist"),
    NEWS_EVENING("The whole evening", "Der ganze Abend"),
    NEWS_EVENING_1(
            "Read in peace, or have it read aloud; keep stories, share them, print them.",
            "In Ruhe lesen oder vorlesen lassen; Geschichten behalten, teilen und drucken."),
    NEWS_EVENING_2(
            "Children with name and age, in the story if you like.",
            "Kinder mit Namen und Alter, auf Wunsch in der Geschichte."),
    NEWS_EVENING_3("English and German.", "Englisch und Deutsch."),
    NEWS_TELLERS("Larger storytellers", "Größere Erzähler"),
    NEWS_TELLERS_1(
            "Fetch Gemma 3 once, or bring a file of your own. Then it works without internet.",
            "Gemma 3 einmal laden oder eine eigene Datei mitbringen. Danach geht es ohne Internet."),
    NEWS_FIRST("The first story", "Die erste Geschichte"),
    NEWS_FIRST_1(
            "Bedtime stories, written on your own device.",
            "Gutenachtgeschichten, geschrieben auf deinem eigenen Gerät."),

    LICENCES_TITLE("Licences", "Lizenzen"),
    LICENCES_LEAD("What Moonlamp is made of:", "Woraus Mondlampe besteht:"),
    LICENCE_APP("Moonlamp, under the Apache License 2.0", "Mondlampe, unter der Apache-Lizenz 2.0"),
    LICENCE_BUILT_IN(
            "The built-in storyteller, trained by us, under the same licence",
            "Der eingebaute Erzähler, von uns trainiert, unter derselben Lizenz"),
    LICENCE_TEAVM(
            "TeaVM and its Java library, with which it is compiled, under the Apache License 2.0",
            "TeaVM und seine Java-Bibliothek, mit denen es übersetzt ist, unter der Apache-Lizenz 2.0"),
    LICENCE_LITERATA(
            "Literata, the typeface of the stories, under the SIL Open Font License",
            "Literata, die Schrift der Geschichten, unter der SIL Open Font License"),
    LICENCE_ATKINSON(
            "Atkinson Hyperlegible Next, the typeface of the page, under the SIL Open Font License",
            "Atkinson Hyperlegible Next, die Schrift der Seite, unter der SIL Open Font License"),
    LICENCE_ANDIKA(
            "Andika, the easy letters, under the SIL Open Font License",
            "Andika, die leichten Buchstaben, unter der SIL Open Font License"),
    LICENCE_GEMMA(
            "Gemma, if you fetch it, is provided under and subject to the Gemma Terms of Use found at"
                    + " ai.google.dev/gemma/terms",
            "Gemma, wenn du es lädst, unterliegt den Gemma-Nutzungsbedingungen. Gemma is provided under and subject to the"
                    + " Gemma Terms of Use found at ai.google.dev/gemma/terms"),

    FORGET_TITLE("Forget everything", "Alles vergessen"),
    FORGET_HINT(
            "Stories, children, settings, storytellers and the copy for offline use are removed from this browser.",
            "Geschichten, Kinder, Einstellungen, Erzähler und die Kopie für offline werden aus diesem Browser entfernt."),
    FORGET_ACT("Forget everything…", "Alles vergessen …"),
    FORGET_ASK("Forget everything on this device?", "Alles auf diesem Gerät vergessen?"),
    FORGET_ASK_TEXT(
            "Stories, children, settings and storytellers are removed for good. Nobody else has a copy.",
            "Geschichten, Kinder, Einstellungen und Erzähler werden für immer entfernt. Niemand sonst hat eine Kopie."),
    FORGET_YES("Forget it all", "Alles vergessen"),
    FORGET_NO("Keep it", "Behalten"),
    FORGETTING("Forgetting…", "Ich vergesse …"),
    FORGOTTEN("Everything is forgotten.", "Alles ist vergessen."),
    FORGOTTEN_TEXT(
            "Nothing of Moonlamp is left in this browser. Close this page, or begin anew.",
            "Von Mondlampe ist in diesem Browser nichts mehr da. Schließe diese Seite oder beginne neu."),
    FORGOTTEN_PART(
            "Something is still in use, perhaps by Moonlamp in another tab. Close the other tabs, then try again.",
            "Etwas ist noch in Gebrauch, vielleicht von Mondlampe in einem anderen Tab. Schließe die anderen Tabs und versuche"
                    + " es noch einmal."),
    FORGET_AGAIN("Try again", "Noch einmal versuchen"),
    BEGIN_ANEW("Begin anew", "Neu beginnen");

    private final String english;
    private final String german;

    SettingsWords(String english, String german) {
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
