package moonlamp.browser.page;

import org.teavm.jso.JSBody;

/** Session storage: takes a story over a reload of this tab. */
final class VisitStore {
    private VisitStore() {}

    /** Keeps a story for the page that comes next; says whether the browser could. */
    @JSBody(
            params = {"story"},
            script =
                    """
            try {
              sessionStorage.setItem('moonlamp.story', story);
              return true;
            } catch (e) {
              return false;
            }
            """)
    static native boolean keep(String story);

    /** What the page before has kept, once; empty if nothing. */
    @JSBody(
            script =
                    """
            try {
              var story = sessionStorage.getItem('moonlamp.story') || '';
              sessionStorage.removeItem('moonlamp.story');
              return story;
            } catch (e) {
              return '';
            }
            """)
    static native String take();
}
