package moonlamp.browser.page;

import java.util.ArrayList;
import java.util.List;
import moonlamp.browser.page.reading.Pages;
import moonlamp.browser.page.reading.ReadingMatter;
import moonlamp.browser.page.reading.ReadingSettings;
import moonlamp.story.Sentence;
import moonlamp.story.Typography;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** The text in reading mode: its letters, its pages, and the mark on what is spoken. */
final class ReadingSheet {
    private final HTMLElement view = Dom.byId("read");
    private final SceneView scene = new SceneView(Dom.byId("read-scene"));
    private final HTMLElement title = Dom.byId("read-title");
    private final HTMLElement text = Dom.byId("read-text");
    private final HTMLElement end = Dom.byId("read-end");
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<HTMLElement> spans = new ArrayList<>();
    private ReadingSettings settings = ReadingSettings.DEFAULT;
    private Pages pages = new Pages(1);
    private HTMLElement paragraph;
    private String language = "en";
    private String titled = "";
    private boolean complete;
    private int page;
    private int marked = -1;

    /** Shows a story that has nothing written yet. */
    void begin(ReadingMatter matter) {
        scene.show(matter.request(), matter.seed(), "");
        language = matter.language();
        titled = "";
        retitle(matter.title());
        Dom.attribute(title, "lang", language);
        Dom.attribute(text, "lang", language);
        Dom.clear(text);
        sentences.clear();
        spans.clear();
        paragraph = null;
        marked = -1;
        complete = false;
        page = 0;
        layOut();
    }

    /** Shows another title, if it is one. */
    void retitle(String words) {
        if (!words.equals(titled)) {
            titled = words;
            Dom.text(title, Typography.of(words, language));
        }
    }

    /** Adds a sentence; what stands there already is not touched, so that a selection survives. */
    void add(Sentence sentence) {
        if (paragraph == null || sentence.startsParagraph()) {
            paragraph = Dom.create("p", "");
            text.appendChild(paragraph);
        } else {
            paragraph.appendChild(Dom.document().createTextNode(" "));
        }
        HTMLElement span = Dom.create("span", "", Typography.of(sentence.text(), language));
        paragraph.appendChild(span);
        sentences.add(sentence);
        spans.add(span);
        pages.add(sentence);
        showPage();
    }

    /** The story is all there: its end is shown below it. */
    void end() {
        complete = true;
        showPage();
    }

    /** Letters and layout as in these settings. */
    void apply(ReadingSettings newSettings) {
        settings = newSettings;
        view.getStyle().setProperty("--read-size", settings.size() + "px");
        view.getStyle().setProperty("--read-lead", settings.lead() / 10 + "." + settings.lead() % 10);
        Dom.attribute(view, "data-typeface", settings.typeface() == ReadingSettings.Typeface.EASY ? "easy" : "book");
        Dom.attribute(view, "data-layout", paged() ? "pages" : "scroll");
        layOut();
    }

    /** Divides the text into pages for the window as it is; what is read stays in sight. */
    void layOut() {
        int first = marked >= 0 ? marked : firstOfPage();
        pages = new Pages(Pages.room(width(text), roomBelow(text), settings));
        for (Sentence sentence : sentences) {
            pages.add(sentence);
        }
        page = first < sentences.size() ? pages.pageOf(first) : 0;
        showPage();
    }

    boolean paged() {
        return settings.layout() == ReadingSettings.Layout.PAGES;
    }

    /** The page that is shown, from 0. */
    int page() {
        return page;
    }

    int pageCount() {
        return pages.count();
    }

    /** The first sentence of the page that is shown; 0 without pages. */
    int firstOfPage() {
        for (int i = 0; paged() && i < sentences.size(); i++) {
            if (pages.pageOf(i) == page) {
                return i;
            }
        }
        return 0;
    }

    /** Shows another page, if there is such a page. */
    boolean turnTo(int newPage) {
        if (!paged() || newPage < 0 || newPage >= pages.count() || newPage == page) {
            return false;
        }
        page = newPage;
        showPage();
        toTop();
        return true;
    }

    /**
     * Marks a sentence and brings it into sight.
     *
     * @param sentence its number, or -1 for none
     * @param follow whether the text may be moved
     */
    void mark(int sentence, boolean follow) {
        if (sentence == marked) {
            return;
        }
        clearWord();
        if (marked >= 0 && marked < spans.size()) {
            spans.get(marked).removeAttribute("class");
        }
        marked = sentence;
        if (sentence >= 0 && sentence < spans.size()) {
            spans.get(sentence).setClassName("spoken");
            if (paged()) {
                turnTo(pages.pageOf(sentence));
            } else if (follow) {
                follow(spans.get(sentence));
            }
        }
    }

    /** Marks a word of the marked sentence as well, where the browser can do that without touching the text. */
    void markWord(int sentence, int from, int to) {
        if (sentence == marked && sentence < spans.size()) {
            markWord(spans.get(sentence), from, to);
        }
    }

    private void showPage() {
        HTMLElement shown = null;
        for (int i = 0; i < spans.size(); i++) {
            boolean visible = !paged() || pages.pageOf(i) == page;
            HTMLElement span = spans.get(i);
            span.setHidden(!visible);
            HTMLElement parent = (HTMLElement) span.getParentNode();
            if (parent != shown) {
                parent.setHidden(!visible);
            }
            shown = visible ? parent : shown;
        }
        end.setHidden(!complete || (paged() && page < pages.count() - 1));
    }

    @JSBody(params = "element", script = "return element.clientWidth;")
    private static native int width(HTMLElement element);

    /** From the element's top to where the controls begin, as it is when nothing is scrolled. */
    @JSBody(
            params = "element",
            script =
                    """
            var top = element.getBoundingClientRect().top + scrollY;
            return Math.max(160, Math.floor(innerHeight - top - 150));
            """)
    private static native int roomBelow(HTMLElement element);

    @JSBody(script = "scrollTo(0, 0);")
    private static native void toTop();

    /** Scrolls only when it has to, then far enough for several sentences. */
    @JSBody(
            params = "element",
            script =
                    """
            var box = element.getBoundingClientRect();
            if (box.top < innerHeight * 0.12 || box.bottom > innerHeight * 0.68) {
              var calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
              scrollBy({ top: box.top - innerHeight * 0.3, behavior: calm ? 'auto' : 'smooth' });
            }
            """)
    private static native void follow(HTMLElement element);

    @JSBody(
            params = {"element", "from", "to"},
            script =
                    """
            var node = element.firstChild;
            if (globalThis.Highlight && CSS.highlights && node && to <= node.length) {
              var range = new Range();
              range.setStart(node, from);
              range.setEnd(node, to);
              CSS.highlights.set('spoken-word', new Highlight(range));
            }
            """)
    private static native void markWord(HTMLElement element, int from, int to);

    @JSBody(script = "if (globalThis.Highlight && CSS.highlights) CSS.highlights.delete('spoken-word');")
    private static native void clearWord();
}
