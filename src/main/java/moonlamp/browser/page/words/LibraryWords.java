package moonlamp.browser.page.words;

/** The library of kept stories. */
public enum LibraryWords implements Message {
    LIBRARY_LABEL("Library", "Bibliothek"),
    LIBRARY_TITLE("Your stories", "Eure Geschichten"),
    LIBRARY_COUNT("{0} stories on this device", "{0} Geschichten auf diesem Gerät"),
    LIBRARY_COUNT_ONE("One story on this device", "Eine Geschichte auf diesem Gerät"),
    LIBRARY_COUNT_FOUND("{0} of {1} stories", "{0} von {1} Geschichten"),
    LIBRARY_READING("Looking on the shelf…", "Ich sehe im Regal nach …"),
    LIBRARY_UNREADABLE(
            "{0} more cannot be read by this version. They stay where they are.",
            "{0} weitere kann diese Version nicht lesen. Sie bleiben, wo sie sind."),
    LIBRARY_EMPTY_TITLE("The shelf is still empty", "Das Regal ist noch leer"),
    LIBRARY_EMPTY(
            "Press “Keep” under a story that you like, and it waits for you here.",
            "Tippe unter einer Geschichte, die euch gefällt, auf „Aufheben“. Dann wartet sie hier auf euch."),
    LIBRARY_FIRST("Tell the first story", "Die erste Geschichte erzählen"),
    LIBRARY_NONE("No story fits.", "Keine Geschichte passt."),
    LIBRARY_SHOW_ALL("Show all", "Alle zeigen"),
    LIBRARY_NOT_HERE("This story is not on this device.", "Diese Geschichte ist nicht auf diesem Gerät."),

    FIND_LABEL("Find a story", "Eine Geschichte finden"),
    FIND_WORDS("Search", "Suchen"),
    FIND_ORDER("Order", "Ordnen"),
    FIND_NEWEST("Newest first", "Neueste zuerst"),
    FIND_TITLE("By title", "Nach Titel"),
    FIND_FAVOURITES_FIRST("Favourites first", "Lieblinge zuerst"),
    FIND_CHILD("Child", "Kind"),
    FIND_ALL_CHILDREN("All", "Alle"),
    FIND_FAVOURITES("Favourites only", "Nur Lieblinge"),

    KEPT_FACTS("{0} · {1} words", "{0} · {1} Wörter"),
    KEPT_FACTS_CHILDREN("{0} · {1} words · {2}", "{0} · {1} Wörter · {2}"),
    KEPT_VARIATION("Comes from “{0}”", "Kommt von „{0}“"),
    KEPT_FAVOURITE("Favourite: {0}", "Liebling: {0}"),
    KEPT_RENAME("Rename: {0}", "Umbenennen: {0}"),
    KEPT_DELETE("Delete: {0}", "Löschen: {0}"),

    RENAME_TITLE("Another title", "Ein anderer Titel"),
    RENAME_LABEL("Title", "Titel"),
    RENAME_MISSING("A title needs at least one letter.", "Ein Titel braucht mindestens einen Buchstaben."),
    RENAME_SAVE("Save", "Speichern"),
    RENAME_CANCEL("Cancel", "Abbrechen"),

    DELETED("“{0}” is deleted.", "„{0}“ ist gelöscht."),
    UNDO("Undo", "Rückgängig"),
    UNDONE("“{0}” is back.", "„{0}“ ist wieder da."),

    KEEP("Keep", "Aufheben"),
    KEPT("Kept", "Aufgehoben"),
    KEPT_NOW("Kept in the library.", "In der Bibliothek aufgehoben."),

    BACKUP_TITLE("A copy in a safe place", "Eine Kopie an einem sicheren Ort"),
    BACKUP_HINT(
            "The stories are on this device only. A file carries them to another one, or keeps them in case a browser clears its storage.",
            "Die Geschichten sind nur auf diesem Gerät. Eine Datei bringt sie auf ein anderes oder bewahrt sie, falls ein Browser aufräumt."),
    BACKUP_SAVE("Back up to a file", "In einer Datei sichern"),
    BACKUP_LOAD("Restore from a file…", "Aus einer Datei zurückholen …"),
    BACKUP_SAVED("Saved as {0}.", "Gespeichert als {0}."),
    BACKUP_ADDED("{0} stories added, {1} were here already.", "{0} Geschichten dazugekommen, {1} waren schon da."),
    BACKUP_ADDED_ONE("One story added, {0} were here already.", "Eine Geschichte dazugekommen, {0} waren schon da."),
    BACKUP_UPDATED(
            "{0} stories added, {1} replaced by a newer copy, {2} were here already.",
            "{0} Geschichten dazugekommen, {1} durch eine neuere Fassung ersetzt, {2} waren schon da."),
    BACKUP_OTHER(
            "This file is not a backup of Moonlamp. Nothing was changed.",
            "Diese Datei ist keine Sicherung von Mondlampe. Es wurde nichts geändert."),
    BACKUP_DAMAGED(
            "This backup is damaged at {0} (line and column). Nothing was changed.",
            "Diese Sicherung ist bei {0} (Zeile und Spalte) beschädigt. Es wurde nichts geändert."),
    BACKUP_WRONG(
            "Something in this backup is not as it should be: {0}. Nothing was changed.",
            "In dieser Sicherung stimmt etwas nicht: {0}. Es wurde nichts geändert."),
    BACKUP_NEWER(
            "This backup comes from a newer Moonlamp. Reload this page while online, then try again.",
            "Diese Sicherung kommt von einer neueren Mondlampe. Lade diese Seite neu, wenn du online bist, und versuche es noch einmal."),
    BACKUP_TOO_LARGE(
            "This file is larger than any backup of Moonlamp. Nothing was changed.",
            "Diese Datei ist größer als jede Sicherung von Mondlampe. Es wurde nichts geändert."),
    BACKUP_UNREADABLE(
            "The file could not be read. Choose it again.", "Die Datei ließ sich nicht lesen. Wähle sie noch einmal."),

    SHELF_FULL(
            "There is no room left for more stories. Free some space on this device or remove a storyteller, then try again.",
            "Für weitere Geschichten ist kein Platz mehr. Schaffe Platz auf diesem Gerät oder entferne einen Erzähler und versuche es noch einmal."),
    SHELF_BLOCKED(
            "Another tab still has an older Moonlamp open. Close it, then try again.",
            "In einem anderen Tab ist noch eine ältere Mondlampe offen. Schließe ihn und versuche es noch einmal."),
    SHELF_NEWER(
            "These stories belong to a newer Moonlamp. Reload this page while online.",
            "Diese Geschichten gehören zu einer neueren Mondlampe. Lade diese Seite neu, wenn du online bist."),
    SHELF_UNAVAILABLE(
            "This browser keeps nothing here, as private windows do. Save the story as a file instead.",
            "Dieser Browser bewahrt hier nichts auf, wie in privaten Fenstern üblich. Speichere die Geschichte lieber als Datei."),
    SHELF_BROKEN(
            "The shelf did not answer. Nothing is lost on this page. Try again.",
            "Das Regal hat nicht geantwortet. Auf dieser Seite geht nichts verloren. Versuche es noch einmal."),
    SHELF_AGAIN("Try again", "Noch einmal versuchen");

    private final String english;
    private final String german;

    LibraryWords(String english, String german) {
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
