package moonlamp.browser.page;

import java.util.function.Consumer;
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
    private static final String KEPT = "#story/";

    private final HTMLElement root = Dom.document().getDocumentElement();
    private final HTMLElement create = Dom.byId("create");
    private final HTMLElement story = Dom.byId("story");
    private final HTMLElement reading = Dom.byId("read");
    private final HTMLElement storytellers = Dom.byId("storytellers");
    private final HTMLElement settings = Dom.byId("settings");
    private final HTMLElement library = Dom.byId("library");
    private final Runnable arrived;
    private final Consumer<String> wanted;
    private boolean storyExists;

    /**
     * @param arrived called after another view has been shown
     * @param wanted called with the id of the kept story that the address names, before the story page is shown
     */
    Router(Runnable arrived, Consumer<String> wanted) {
        this.arrived = arrived;
        this.wanted = wanted;
    }

    /** Begins with the address as it is. */
    void install() {
        Window.current().addEventListener("hashchange", event -> follow());
        follow();
    }

    /** From now on there is a story to go to. */
    void allowStory() {
        storyExists = true;
    }

    void toStory() {
        go(STORY);
    }

    void toReading() {
        go(READING);
    }

    void toLibrary() {
        go(LIBRARY);
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
        Location.current().setHash("#" + view);
        follow();
    }

    /** Shows what the address asks for, as far as it is there. */
    void follow() {
        String fragment = Location.current().getHash();
        if (fragment.startsWith(KEPT)) {
            wanted.accept(fragment.substring(KEPT.length()));
        }
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

    private String view(String fragment) {
        if (fragment.equals("#" + STORYTELLERS)) {
            return STORYTELLERS;
        }
        if (fragment.equals("#" + SETTINGS)) {
            return SETTINGS;
        }
        if (storyExists && fragment.equals("#" + READING)) {
            return READING;
        }
        if (fragment.equals("#" + LIBRARY)) {
            return LIBRARY;
        }
        boolean story = fragment.equals("#" + STORY) || fragment.startsWith(KEPT);
        return storyExists && story ? STORY : CREATE;
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
