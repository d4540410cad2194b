package moonlamp.browser.page;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.file.Blob;

/** How files come in: chosen, dropped anywhere on the page, or opened with the installed app. */
final class FileDoor {
    private final HTMLInputElement input = (HTMLInputElement) Dom.byId("file-input");
    private final HTMLElement mat = Dom.byId("drop");

    /** Takes a file and its name. */
    @JSFunctor
    interface Taker extends JSObject {
        void take(Blob file, String name);
    }

    /** Is told whether a file hovers over the page. */
    @JSFunctor
    interface Hover extends JSObject {
        void over(boolean over);
    }

    /** @param takes every file that comes in */
    FileDoor(Consumer<BrowserFile> takes) {
        Taker taker = (file, name) -> takes.accept(new BrowserFile(name, file));
        onChosen(input, taker);
        listenToDrops(over -> mat.setHidden(!over), taker);
        listenToLaunches(taker);
    }

    /** Lets the person choose a file. */
    void open() {
        input.click();
    }

    /** Calls {@code taker} with each file that is chosen with {@code input}, the same one again too. */
    @JSBody(
            params = {"input", "taker"},
            script =
                    """
            input.addEventListener('change', function() {
              var file = input.files[0];
              input.value = '';
              if (file) {
                taker(file, file.name);
              }
            });
            """)
    static native void onChosen(HTMLElement input, Taker taker);

    @JSBody(
            params = {"hover", "taker"},
            script =
                    """
            var depth = 0;
            function on(type, action) {
              document.addEventListener(type, function(event) {
                if (event.dataTransfer && event.dataTransfer.types.includes('Files')) {
                  event.preventDefault();
                  action(event.dataTransfer);
                }
              });
            }
            function leave(all) {
              depth = all ? 0 : Math.max(depth - 1, 0);
              if (!depth) {
                hover(false);
              }
            }
            on('dragenter', function() {
              ++depth;
              hover(true);
            });
            on('dragover', function(data) {
              data.dropEffect = 'copy';
            });
            on('dragleave', function() {
              leave(false);
            });
            on('drop', function(data) {
              leave(true);
              var file = data.files[0];
              if (file) {
                taker(file, file.name);
              }
            });
            """)
    private static native void listenToDrops(Hover hover, Taker taker);

    @JSBody(
            params = {"taker"},
            script =
                    """
            if (window.launchQueue) {
              window.launchQueue.setConsumer(function(launch) {
                if (launch.files && launch.files[0]) {
                  launch.files[0].getFile().then(function(file) {
                    taker(file, file.name);
                  });
                }
              });
            }
            """)
    private static native void listenToLaunches(Taker taker);
}
