package moonlamp.browser.page.words;

/** A file of one's own, and the room on the device. */
public enum FileWords implements Message {
    FILE_TITLE("A file of your own", "Eine eigene Datei"),
    FILE_HINT(
            "Any Gemma 3 model as a GGUF file. Choose it here, or drop it anywhere on the page. It is read on this device and sent nowhere.",
            "Jedes Gemma-3-Modell als GGUF-Datei. Wähle sie hier aus oder lass sie irgendwo auf der Seite fallen. Sie wird auf diesem Gerät gelesen und nirgendwohin geschickt."),
    FILE_PICK("Use a file…", "Datei benutzen …"),
    FILE_AGAIN("Try again", "Noch einmal versuchen"),
    FILE_IN_MEMORY("Use it without storing", "Ohne Speichern benutzen"),
    DROP_HERE("Let go to use this file as a storyteller", "Loslassen, um diese Datei als Erzähler zu benutzen"),
    ROOM_TITLE("Room on this device", "Platz auf diesem Gerät"),
    ROOM_FREE("{0} used, {1} free.", "{0} belegt, {1} frei."),
    ROOM_USED(
            "{0} used. The browser does not say how much is free.",
            "{0} belegt. Wie viel frei ist, sagt der Browser nicht."),
    ROOM_NEEDED("{0} still needs {1}.", "{0} braucht noch {1}."),
    ROOM_PERSISTED("The browser has promised to keep it.", "Der Browser hat versprochen, alles zu behalten."),
    ROOM_NOT_PERSISTED(
            "The browser may clear it when room runs low.", "Wird der Platz knapp, kann der Browser es löschen."),
    ROOM_UNKNOWN("Looking how much room there is…", "Ich sehe nach, wie viel Platz da ist …");

    private final String english;
    private final String german;

    FileWords(String english, String german) {
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
