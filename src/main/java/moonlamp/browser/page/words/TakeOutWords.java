package moonlamp.browser.page.words;

/** The ways in which a story leaves the app. */
public enum TakeOutWords implements Message {
    TAKE_OUT("Share or save…", "Teilen oder sichern …"),
    TAKE_OUT_TITLE("Share or save the story", "Die Geschichte teilen oder sichern"),
    TAKE_COPY("Copy the text", "Text kopieren"),
    TAKE_LINK("Copy a link that tells it again", "Link kopieren, der sie wieder erzählt"),
    TAKE_SHARE("Share…", "Teilen …"),
    TAKE_PRINT("Print…", "Drucken …"),
    TAKE_EPUB("Save as a book (EPUB)", "Als Buch speichern (EPUB)"),
    TAKE_TEXT("Save as plain text", "Als einfachen Text speichern"),
    TAKE_CLOSE("Close", "Schließen"),
    TAKE_COPIED("The text is copied.", "Der Text ist kopiert."),
    TAKE_LINK_COPIED(
            "The link is copied. It tells the same story where the same storyteller is.",
            "Der Link ist kopiert. Er erzählt dieselbe Geschichte, wo derselbe Erzähler ist."),
    TAKE_REFUSED(
            "The browser did not allow copying. Save the story as a file instead.",
            "Der Browser hat das Kopieren nicht erlaubt. Speichere die Geschichte lieber als Datei."),
    TAKE_SAVED("Saved as {0}.", "Gespeichert als {0}."),
    TAKE_MAKER("Moonlamp", "Mondlampe");

    private final String english;
    private final String german;

    TakeOutWords(String english, String german) {
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
