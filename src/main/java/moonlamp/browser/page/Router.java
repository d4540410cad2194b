package moonlamp.browser.page;

import org.teavm.jso.browser.Location;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Which view is shown: the part of the address after '#', so that the back button works on any host. */
final class Router {
    private static final String STORY = "#story";
    private final HTMLElement root = Dom.document().getDocumentElement();
    private final HTMLElement create = Dom.byId("create");
    private final HTMLElement story = Dom.byId("story");
    private final Runnable arrived;
    private boolean storyExists;

    /** @param arrived called after another view has been shown */
    Router(Runnable arrived) {
        this.arrived = arrived;
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
        Location.current().setHash(STORY);
        follow();
    }

    void toCreate() {
        Location.current().setHash("#create");
        follow();
    }

    boolean atStory() {
        return "story".equals(root.getAttribute("data-view"));
    }

    private void follow() {
        boolean toStory = storyExists && STORY.equals(Location.current().getHash());
        boolean moved = toStory != atStory();
        create.setHidden(toStory);
        story.setHidden(!toStory);
        root.setAttribute("data-view", toStory ? "story" : "create");
        if (moved) {
            Window.current().scrollTo(0, 0);
            Dom.focusInPlace(Dom.byId(toStory ? "story-title" : "create-title"));
            arrived.run();
        }
    }
}
