package moonlamp.browser.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** What goes out of the page by a person's wish, and files that come in: clipboard, downloads, share sheet, printer. */
final class Outbox {
    private Outbox() {}

    /** Is told what came of it. */
    @JSFunctor
    interface Outcome extends JSObject {
        void tell(boolean done);
    }

    /** Takes the text of a file; null when it could not be read. */
    @JSFunctor
    interface TextTaker extends JSObject {
        void take(String text);
    }

    static void save(String text, String type, String name) {
        download(blob(text, type), name);
    }

    static void save(byte[] bytes, String type, String name) {
        download(blob(bytes, type), name);
    }

    /** The text is in the clipboard, or the browser refused. */
    @JSBody(
            params = {"text", "outcome"},
            script =
                    """
            if (!navigator.clipboard) {
              outcome(false);
              return;
            }
            navigator.clipboard.writeText(text).then(function() {
              outcome(true);
            }, function() {
              outcome(false);
            });
            """)
    static native void copy(String text, Outcome outcome);

    @JSBody(script = "return typeof navigator.share === 'function';")
    static native boolean canShare();

    /** Opens the system's share sheet; whoever closes it has changed their mind. */
    @JSBody(
            params = {"title", "text"},
            script = "navigator.share({ title: title, text: text }).catch(function() {});")
    static native void share(String title, String text);

    @JSBody(script = "window.print();")
    static native void print();

    /** Paper has the colours of the day, whatever the page shows, and the story page also for who reads in reading mode. */
    @JSBody(
            script =
                    """
            var root = document.documentElement;
            var story = document.getElementById('story');
            var shown = null;
            var hidden = false;
            window.addEventListener('beforeprint', function() {
              if (shown === null) {
                shown = root.getAttribute('data-theme');
                hidden = story.hidden;
              }
              root.setAttribute('data-theme', 'day');
              story.hidden = hidden && root.getAttribute('data-view') !== 'read';
            });
            window.addEventListener('afterprint', function() {
              if (shown !== null) {
                root.setAttribute('data-theme', shown);
                story.hidden = hidden;
                shown = null;
              }
            });
            """)
    static native void printByDay();

    /** The value of a colour of the theme that is shown. */
    @JSBody(
            params = "name",
            script = "return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();")
    static native String colour(String name);

    /** The address of this page without the part after '#'. */
    @JSBody(script = "return location.href.split('#')[0];")
    static native String address();

    @JSBody(
            params = {"file", "taker"},
            script =
                    """
            file.text().then(taker, function() {
              taker(null);
            });
            """)
    static native void read(Blob file, TextTaker taker);

    @JSBody(
            params = {"text", "type"},
            script = "return new Blob([text], { type: type });")
    private static native Blob blob(String text, String type);

    @JSBody(
            params = {"bytes", "type"},
            script = "return new Blob([new Uint8Array(bytes)], { type: type });")
    private static native Blob blob(@JSByRef byte[] bytes, String type);

    @JSBody(
            params = {"blob", "name"},
            script =
                    """
            var link = document.createElement('a');
            link.href = URL.createObjectURL(blob);
            link.download = name;
            link.click();
            // some browsers begin to read only after the click
            setTimeout(function() {
              URL.revokeObjectURL(link.href);
            }, 60000);
            """)
    private static native void download(Blob blob, String name);
}
