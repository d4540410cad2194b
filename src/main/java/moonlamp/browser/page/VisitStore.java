package moonlamp.browser.page;

import org.teavm.jso.JSBody;

/** Session storage: what this tab takes over a reload. */
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

    /** Remembers a story by its id, if the browser can. */
    @JSBody(
            params = {"id", "story"},
            script =
                    """
            try {
              sessionStorage.setItem('moonlamp.told.' + id, story);
            } catch (e) {
              // then it is forgotten when the page is
            }
            """)
    static native void remember(String id, String story);

    /** A story that was remembered; empty if there is none. */
    @JSBody(
            params = "id",
            script =
                    """
            try {
              return sessionStorage.getItem('moonlamp.told.' + id) || '';
            } catch (e) {
              return '';
            }
            """)
    static native String recall(String id);

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
