package moonlamp.browser.page;

import java.util.function.Predicate;
import org.teavm.jso.browser.Location;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Which view is shown: the part of the address after '#', so that the back button works on any host. */
final class Router {
    private static final String CREATE = "create";
    private static final String STORY = "story";
    private static final String READING = "read";
    private static final String STORYTELLERS = "storytellers";
    private static final String SETTINGS = "settings";
    private static final String LIBRARY = "library";
    private static final String STORIES = "#" + STORY + "/";
    private static final String READINGS = "#" + READING + "/";

    private final HTMLElement root = Dom.document().getDocumentElement();
    private final HTMLElement create = Dom.byId("create");
    private final HTMLElement story = Dom.byId("story");
    private final HTMLElement reading = Dom.byId("read");
    private final HTMLElement storytellers = Dom.byId("storytellers");
    private final HTMLElement settings = Dom.byId("settings");
    private final HTMLElement library = Dom.byId("library");
    private final Runnable arrived;
    private final Predicate<String> wanted;
    private boolean storyExists;
    /** The id of the story that lies open; empty while nothing of it is written. */
    private String storyId = "";

    /**
     * @param arrived called after another view has been shown
     * @param wanted asked with the id of the story that the address names: whether it lies open, so that its page can be
     *     shown. If not, and it comes, {@link #follow} is to be called
     */
    Router(Runnable arrived, Predicate<String> wanted) {
        this.arrived = arrived;
        this.wanted = wanted;
    }

    /** Begins with the address as it is. */
    void install() {
        Window.current().addEventListener("hashchange", event -> follow());
        follow();
    }

    /**
     * From now on this is the story to go to, and the address of its pages names it.
     *
     * @param id empty while nothing of it is written
     */
    void allowStory(String id) {
        storyExists = true;
        storyId = id;
        nameStory();
    }

    /** There is no story to go to any more. */
    void forbidStory() {
        storyExists = false;
        storyId = "";
    }

    /** Whether the address names this story. */
    boolean asksFor(String id) {
        return storyOf(Location.current().getHash()).equals(id);
    }

    /** Whether an address names a story. */
    static boolean namesStory(String fragment) {
        return !storyOf(fragment).isEmpty();
    }

    void toStory() {
        go(STORY);
    }

    void toReading() {
        go(READING);
    }

    /** To the story, which takes the place of the page that the address asks for. */
    void insteadToStory() {
        insteadTo(named("#" + STORY));
    }

    /** To the library, likewise. */
    void insteadToLibrary() {
        insteadTo("#" + LIBRARY);
    }

    /** To the page where wishes are made, likewise. */
    void insteadToCreate() {
        insteadTo("#" + CREATE);
    }

    /** Without an entry in the history that would lead here again. */
    private void insteadTo(String address) {
        replaceAddress(address);
        follow();
    }

    boolean atLibrary() {
        return at(LIBRARY);
    }

    void toCreate() {
        go(CREATE);
    }

    void toStorytellers() {
        go(STORYTELLERS);
    }

    boolean atStory() {
        return at(STORY);
    }

    boolean atReading() {
        return at(READING);
    }

    boolean atStorytellers() {
        return at(STORYTELLERS);
    }

    boolean atSettings() {
        return at(SETTINGS);
    }

    private boolean at(String view) {
        return view.equals(root.getAttribute("data-view"));
    }

    private void go(String view) {
        String address = view.equals(STORY) || view.equals(READING) ? named("#" + view) : "#" + view;
        if (!Location.current().getHash().equals(address)) {
            Location.current().setHash(address);
        }
        follow();
    }

    /** Shows what the address asks for, as far as it is there. */
    void follow() {
        String named = storyOf(Location.current().getHash());
        if (!named.isEmpty() && !wanted.test(named)) {
            return;
        }
        nameStory();
        String view = view(Location.current().getHash());
        boolean moved = !at(view);
        create.setHidden(!view.equals(CREATE));
        story.setHidden(!view.equals(STORY));
        reading.setHidden(!view.equals(READING));
        storytellers.setHidden(!view.equals(STORYTELLERS));
        settings.setHidden(!view.equals(SETTINGS));
        library.setHidden(!view.equals(LIBRARY));
        root.setAttribute("data-view", view);
        if (moved) {
            Window.current().scrollTo(0, 0);
            Dom.focusInPlace(title(view));
            arrived.run();
        }
    }

    /** An address that only says "the story" is given the name of the one that lies open: it is found by it later on. */
    private void nameStory() {
        String fragment = Location.current().getHash();
        boolean nameless = fragment.equals("#" + STORY) || fragment.equals("#" + READING);
        if (nameless) {
            replaceAddress(named(fragment));
        }
    }

    private static void replaceAddress(String address) {
        Window.current().getHistory().replaceState(null, "", address);
    }

    private String named(String fragment) {
        return storyId.isEmpty() ? fragment : fragment + "/" + storyId;
    }

    /** The id in the address; empty if it names no story. */
    private static String storyOf(String fragment) {
        if (fragment.startsWith(STORIES)) {
            return fragment.substring(STORIES.length());
        }
        return fragment.startsWith(READINGS) ? fragment.substring(READINGS.length()) : "";
    }

    private String view(String fragment) {
        String view = fragment.isEmpty() ? "" : fragment.substring(1);
        if (namesStory(fragment)) {
            view = fragment.startsWith(READINGS) ? READING : STORY;
        }
        return switch (view) {
            case STORYTELLERS, SETTINGS, LIBRARY -> view;
            case STORY, READING -> storyExists ? view : CREATE;
            default -> CREATE;
        };
    }

    private static HTMLElement title(String view) {
        return switch (view) {
            case STORY -> Dom.byId("story-title");
            case READING -> Dom.byId("read-title");
            case STORYTELLERS -> Dom.byId("tellers-title");
            case SETTINGS -> Dom.byId("settings-title");
            case LIBRARY -> Dom.byId("library-title");
            default -> Dom.byId("create-title");
        };
    }
}
