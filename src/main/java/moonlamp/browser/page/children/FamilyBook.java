package moonlamp.browser.page.children;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import moonlamp.browser.page.models.Notebook;
import moonlamp.story.ChildRole;

/** The family as it is kept on this device; whoever looks at it hears of every change. */
public final class FamilyBook {
    /** Where it is noted. */
    public static final String KEY = "moonlamp.children";

    private final Notebook notebook;
    private final List<Consumer<Family>> readers = new ArrayList<>();
    private Family family;

    public FamilyBook(Notebook notebook) {
        this.notebook = notebook;
        family = FamilyText.read(notebook.read(KEY));
    }

    public Family family() {
        return family;
    }

    /** Calls back after every change. */
    public void onChange(Consumer<Family> reader) {
        readers.add(reader);
    }

    /** Keeps this family from now on. */
    public void keep(Family next) {
        if (!next.equals(family)) {
            family = next;
            notebook.write(KEY, FamilyText.write(next));
            readers.forEach(reader -> reader.accept(next));
        }
    }

    /** Another tab has written, or all has been forgotten: looks again. */
    public void lookAgain() {
        Family found = FamilyText.read(notebook.read(KEY));
        if (!found.equals(family)) {
            family = found;
            readers.forEach(reader -> reader.accept(found));
        }
    }

    /** Makes this change to who is in the stories as what. */
    public void choose(int place, boolean inStories) {
        keep(family.choosing(place, inStories));
    }

    public void play(ChildRole role) {
        keep(family.playing(role));
    }
}
