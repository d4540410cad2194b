package moonlamp.browser.page;

import java.util.function.IntConsumer;
import moonlamp.browser.page.flow.Story;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.keeping.StoryDesk;
import moonlamp.browser.page.keeping.Surroundings;
import moonlamp.browser.page.words.LibraryWords;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.shelf.IndexedRecords;
import moonlamp.library.BackupFormatException;
import moonlamp.library.KeptStory;
import moonlamp.library.Library;
import moonlamp.library.LibraryListener;
import moonlamp.library.Migrations;
import moonlamp.library.ShelfFailure;
import moonlamp.library.StoryCodec;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Ties what is kept to the story page and the Library page. */
final class LibraryRoom implements LibraryListener, StoryCard.Acts {
    private final Messages messages;
    private final Announcer announcer;
    private final Router router;
    private final StoryFlow flow;
    private final Runnable page;
    private final Library library = new Library(new IndexedRecords(Migrations.SHIPPED), () -> (long) time(), this);
    private final StoryDesk desk;
    private final LibraryView view;
    private final BackupPanel backup;
    private final TakeOutDialog takeOut;
    private final UndoToast undo = new UndoToast();
    private final RenameDialog rename;
    private final HTMLElement keep = Dom.byId("keep");
    private IntConsumer counted = count -> {};
    private Runnable unkept = () -> {};
    private boolean failed;
    /** The id of the story whose link was clicked, until its address is followed: whoever goes back follows addresses, too. */
    private String chosen = "";

    /** @param page brings the whole page up to date */
    LibraryRoom(Messages messages, Announcer announcer, Router router, StoryFlow flow, Runnable page) {
        this.messages = messages;
        this.announcer = announcer;
        this.router = router;
        this.flow = flow;
        this.page = page;
        desk = new StoryDesk(library, surroundings(flow));
        view = new LibraryView(messages, this);
        backup = new BackupPanel(messages, library);
        takeOut = new TakeOutDialog(messages, desk::lying);
        rename = new RenameDialog((story, title) -> library.rename(story.id(), title));
        Dom.onClick(keep, this::keepOrNot);
        Dom.onClick(Dom.byId("take"), takeOut::open);
        Dom.onClick(Dom.byId("library-again"), this::tryAgain);
    }

    /** Brings back the story last told, unless the address asks for one by its name. */
    void open(String fragment) {
        if (Router.namesStory(fragment)) {
            return;
        }
        library.fromDesk(last -> {
            if (last != null && flow.story() == null) {
                layUnkept(last);
                router.follow();
            }
        });
    }

    /** @param cover called when a story lies open of which nobody knows whether a grown-up has seen it */
    void onUnkept(Runnable cover) {
        unkept = cover;
    }

    /** @param counter told how many stories are kept, as soon as somebody wants to know */
    void onCount(IntConsumer counter) {
        counted = counter;
    }

    /** The story that lies open, as a text for {@link #restore}; empty if there is none. */
    String parcel() {
        return desk.lying() == null ? "" : StoryCodec.write(desk.lying());
    }

    /** Opens the story of a {@link #parcel}; says whether there is one. */
    boolean restore(String parcel) {
        try {
            layUnkept(StoryCodec.read(parcel));
            return true;
        } catch (BackupFormatException e) {
            return false;
        }
    }

    /** A story begins to be told. */
    void storyBegan(Story story) {
        desk.begin(story);
    }

    /** The story that is being told has grown. */
    void sentenceCame() {
        desk.grew();
        router.allowStory(desk.id());
    }

    /** Whether a story lies open of which something is written. */
    boolean hasStory() {
        return desk.lying() != null;
    }

    /** The id of the story that lies open. */
    String storyId() {
        return desk.id();
    }

    /** Opens the story again that lay open before the present one began; says whether there was one. */
    boolean layPrevious() {
        KeptStory previous = desk.previous();
        if (previous != null) {
            layUnkept(previous);
        }
        return previous != null;
    }

    /**
     * Whether the story that the address names lies open. If not, it is opened for the page that is asked for: one that is
     * kept, or was told in this visit or as the last one. Whoever goes back in the history while a story is told stops
     * nothing, and stays with it; whoever chooses another one in the library does.
     */
    boolean show(String id) {
        boolean wanted = id.equals(chosen);
        chosen = "";
        if (id.equals(desk.id())) {
            return true;
        }
        if (flow.telling() && !wanted) {
            Window.current().getHistory().forward();
            return false;
        }
        library.find(id, kept -> {
            KeptStory told = desk.told(id);
            // another tab may have kept its beginning
            boolean whole = kept != null && (told == null || !told.isLongerThan(kept));
            if (whole && isAwaited(id)) {
                lay(kept);
                reveal();
            } else if (!whole && told != null) {
                showUnkept(id, told);
            } else if (kept == null) {
                library.fromDesk(last -> showUnkept(id, last));
            }
        });
        return false;
    }

    private void showUnkept(String id, KeptStory story) {
        if (!isAwaited(id)) {
            return;
        }
        if (story != null && story.id().equals(id)) {
            layUnkept(story);
            reveal();
        } else {
            router.insteadToLibrary();
            trouble(messages.text(LibraryWords.LIBRARY_NOT_HERE));
            Dom.byId("library-again").setHidden(true);
        }
    }

    /** Whether the address still asks for this story, and it does not lie open already. */
    private boolean isAwaited(String id) {
        return router.asksFor(id) && !id.equals(desk.id());
    }

    private void reveal() {
        Window.current().scrollTo(0, 0);
        router.follow();
    }

    /** The person has come to another page. */
    void arrived() {
        chosen = "";
        trouble("");
        if (router.atLibrary() || router.atSettings()) {
            library.open();
        }
    }

    /** Brings the pages up to date. */
    void refresh() {
        boolean written = desk.lying() != null;
        keep.setHidden(!written);
        Dom.byId("take").setHidden(!written);
        Dom.text(keep, messages.text(desk.kept() ? LibraryWords.KEPT : LibraryWords.KEEP));
        Dom.attribute(keep, "data-kept", desk.kept() ? "true" : null);
        if (router.atLibrary()) {
            view.refresh(library);
            backup.refresh();
        }
    }

    @Override
    public void changed() {
        if (failed) {
            trouble("");
        }
        if (library.shelf() != null) {
            counted.accept(library.shelf().size());
        }
        desk.look(page);
        refresh();
    }

    @Override
    public void changedElsewhere() {
        desk.look(page);
    }

    @Override
    public void failed(ShelfFailure failure) {
        trouble(messages.text(sentence(failure.code())));
        failed = true;
    }

    @Override
    public void choose(KeptStory story) {
        chosen = story.id();
    }

    @Override
    public void like(KeptStory story) {
        library.like(story.id(), !story.favourite());
    }

    @Override
    public void rename(KeptStory story) {
        rename.ask(story);
    }

    @Override
    public void delete(KeptStory story) {
        String neighbour = view.neighbour(story.id());
        remove(story, () -> view.focus(neighbour), () -> view.focus(story.id()));
    }

    private void keepOrNot() {
        if (desk.kept()) {
            Runnable back = () -> Dom.focusInPlace(keep);
            remove(desk.lying(), back, back);
        } else {
            desk.keep(() -> {
                page.run();
                announcer.say(messages.text(LibraryWords.KEPT_NOW));
            });
        }
    }

    private void remove(KeptStory story, Runnable gone, Runnable returned) {
        library.remove(
                story.id(),
                () -> undo.offer(
                        messages.text(LibraryWords.DELETED, story.title()),
                        () -> library.undo(() -> {
                            undo.hide();
                            announcer.say(messages.text(LibraryWords.UNDONE, story.title()));
                            returned.run();
                        }),
                        gone));
    }

    private void lay(KeptStory story) {
        flow.open(desk.open(story));
        desk.look(page);
    }

    private void layUnkept(KeptStory story) {
        lay(story);
        unkept.run();
    }

    private void tryAgain() {
        trouble("");
        library.open();
    }

    private void trouble(String text) {
        failed = false;
        Dom.byId("library-again").setHidden(false);
        Dom.text(Dom.byId("library-trouble-text"), text);
        Dom.byId("library-trouble").setHidden(text.isEmpty());
        Dom.text(Dom.byId("keep-trouble"), text);
    }

    private static Message sentence(ShelfFailure.Code code) {
        return switch (code) {
            case FULL -> LibraryWords.SHELF_FULL;
            case BLOCKED -> LibraryWords.SHELF_BLOCKED;
            case NEWER -> LibraryWords.SHELF_NEWER;
            case UNAVAILABLE -> LibraryWords.SHELF_UNAVAILABLE;
            case BROKEN -> LibraryWords.SHELF_BROKEN;
        };
    }

    private static Surroundings surroundings(StoryFlow flow) {
        return new Surroundings() {
            @Override
            public long now() {
                return (long) time();
            }

            @Override
            public String freshId() {
                return randomId();
            }

            @Override
            public void remember(String id, String story) {
                VisitStore.remember(id, story);
            }

            @Override
            public String recall(String id) {
                return VisitStore.recall(id);
            }

            @Override
            public String model() {
                return flow.engine() == null ? "" : flow.engine().modelName();
            }
        };
    }

    @JSBody(script = "return Date.now();")
    private static native double time();

    @JSBody(
            script =
                    """
            return Array.from(crypto.getRandomValues(new Uint8Array(12)), function(b) {
              return (b < 16 ? '0' : '') + b.toString(16);
            }).join('');
            """)
    private static native String randomId();
}
