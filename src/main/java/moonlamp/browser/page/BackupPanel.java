package moonlamp.browser.page;

import moonlamp.browser.page.words.LibraryWords;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.library.BackupCodec;
import moonlamp.library.BackupFormatException;
import moonlamp.library.Library;
import moonlamp.library.Merge;
import moonlamp.library.ShelfQuery;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.file.Blob;

/** All stories into a file, and stories out of one. */
final class BackupPanel {
    private final Messages messages;
    private final Library library;
    private final HTMLElement news = Dom.byId("backup-news");

    BackupPanel(Messages messages, Library library) {
        this.messages = messages;
        this.library = library;
        HTMLInputElement input = (HTMLInputElement) Dom.byId("backup-input");
        FileDoor.onChosen(input, (file, name) -> restore(file));
        Dom.onClick(Dom.byId("backup-load"), input::click);
        Dom.onClick(Dom.byId("backup-save"), this::save);
    }

    /** Brings the panel up to date: nothing can be done before the stories have been read. */
    void refresh() {
        Dom.attribute(Dom.byId("backup-load"), "disabled", library.shelf() == null ? "" : null);
        boolean none = library.shelf() == null || library.shelf().size() == 0;
        Dom.attribute(Dom.byId("backup-save"), "disabled", none ? "" : null);
    }

    private void save() {
        String name = "moonlamp-stories-" + new LocalNotebook().today() + ".json";
        Outbox.save(BackupCodec.write(library.shelf().find(ShelfQuery.ALL)), "application/json", name);
        say(LibraryWords.BACKUP_SAVED, name);
    }

    private void restore(Blob file) {
        if (file.getSize() > BackupCodec.MAX_CHARS) {
            say(LibraryWords.BACKUP_TOO_LARGE);
            return;
        }
        Outbox.read(file, text -> {
            if (text == null) {
                say(LibraryWords.BACKUP_UNREADABLE);
            } else {
                restore(text);
            }
        });
    }

    private void restore(String text) {
        try {
            library.merge(BackupCodec.read(text), this::tell);
        } catch (BackupFormatException e) {
            say(sentence(e.kind()), e.place());
        }
    }

    private void tell(Merge merge) {
        if (merge.updated() > 0) {
            say(LibraryWords.BACKUP_UPDATED, merge.added(), merge.updated(), merge.already());
        } else if (merge.added() == 1) {
            say(LibraryWords.BACKUP_ADDED_ONE, merge.already());
        } else {
            say(LibraryWords.BACKUP_ADDED, merge.added(), merge.already());
        }
    }

    private void say(Message message, Object... values) {
        Dom.text(news, messages.text(message, values));
    }

    private static Message sentence(BackupFormatException.Kind kind) {
        return switch (kind) {
            case OTHER -> LibraryWords.BACKUP_OTHER;
            case DAMAGED -> LibraryWords.BACKUP_DAMAGED;
            case WRONG -> LibraryWords.BACKUP_WRONG;
            case NEWER -> LibraryWords.BACKUP_NEWER;
            case TOO_LARGE -> LibraryWords.BACKUP_TOO_LARGE;
        };
    }
}
