package moonlamp.browser.page.words;

/** Questions before something is removed or used. */
public enum QuestionWords implements Message {
    REMOVE_TITLE("Remove {0}?", "{0} entfernen?"),
    REMOVE_TEXT(
            "{0} are freed. To use it again, it has to be fetched again.",
            "{0} werden frei. Um es wieder zu benutzen, muss es neu geholt werden."),
    REMOVE_TEXT_OWN(
            "{0} are freed. Your own file is not touched; to use it again, choose it again.",
            "{0} werden frei. Deine eigene Datei bleibt, wie sie ist; wähle sie neu, um sie wieder zu benutzen."),
    REMOVE_YES("Remove", "Entfernen"),
    REMOVE_NO("Keep it", "Behalten"),
    CANCEL_TITLE("Stop fetching {0}?", "{0} nicht weiter holen?"),
    CANCEL_TEXT(
            "The {0} that are here are removed. Pause keeps them.",
            "Die {0}, die schon hier sind, werden entfernt. Eine Pause behält sie."),
    CANCEL_YES("Stop and remove", "Abbrechen und entfernen"),
    CANCEL_NO("Carry on", "Weitermachen"),
    UNVERIFIED_TITLE("Use a file that nobody has vouched for?", "Eine Datei benutzen, für die niemand bürgt?"),
    UNVERIFIED_TEXT(
            "“{0}” is a sound Gemma 3 model ({1}), but not one that we know. What it tells may not suit children. Use it only if you trust where it comes from.",
            "„{0}“ ist ein heiles Gemma-3-Modell ({1}), aber keines, das wir kennen. Was es erzählt, passt vielleicht nicht zu Kindern. Benutze es nur, wenn du seiner Herkunft traust."),
    UNVERIFIED_YES("Use it", "Benutzen"),
    UNVERIFIED_NO("Leave it", "Lieber nicht");

    private final String english;
    private final String german;

    QuestionWords(String english, String german) {
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
