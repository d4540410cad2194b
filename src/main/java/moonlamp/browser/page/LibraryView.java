package moonlamp.browser.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moonlamp.browser.page.words.LibraryWords;
import moonlamp.browser.page.words.Messages;
import moonlamp.library.KeptStory;
import moonlamp.library.Library;
import moonlamp.library.Shelf;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** The Library page: the kept stories as cards, and what finds them. */
final class LibraryView {
    /** More cards than a window shows. */
    private static final int AT_ONCE = 50;

    private final Messages messages;
    private final StoryCard.Acts acts;
    private final ShelfFinder finder;
    private final Sight sight = watch(this::seen);
    private final HTMLElement list = Dom.byId("shelf");
    private final HTMLElement count = Dom.byId("library-count");
    private final Map<String, StoryCard> cards = new HashMap<>();
    private List<String> shown = new ArrayList<>();
    private List<KeptStory> wanted = new ArrayList<>();
    private int placed;
    private int timer;
    private Library library;
    /** Made when the first story is shown: the browser takes a while to learn a language's days. */
    private DayFormat days;

    LibraryView(Messages messages, StoryCard.Acts acts) {
        this.messages = messages;
        this.acts = acts;
        finder = new ShelfFinder(messages, () -> refresh(library));
    }

    /** Brings the page up to date. */
    void refresh(Library now) {
        library = now;
        Shelf shelf = now.shelf();
        if (shelf == null) {
            Dom.text(count, messages.text(LibraryWords.LIBRARY_READING));
            return;
        }
        boolean empty = shelf.size() == 0;
        Dom.byId("library-empty").setHidden(!empty);
        Dom.byId("finder").setHidden(empty);
        finder.offerChildren(shelf.children());
        List<KeptStory> found = shelf.find(finder.query());
        Dom.byId("library-none").setHidden(empty || !found.isEmpty());
        Dom.text(count, count(shelf.size(), found.size(), now.unreadable()));
        show(found);
    }

    /** Puts the focus on a story's card, or, without one, where stories are looked for. */
    void focus(String id) {
        int at = shown.indexOf(id);
        if (at >= placed) {
            Window.clearTimeout(timer);
            place(at + 1 - placed);
        }
        if (at >= 0) {
            cards.get(id).focus();
        } else if (shown.isEmpty()) {
            Dom.focusInPlace(Dom.byId("library-title"));
        } else {
            cards.get(shown.get(0)).focus();
        }
    }

    /** The story that stands after this one, else the one before it; empty when there is none. */
    String neighbour(String id) {
        int at = shown.indexOf(id);
        if (at >= 0 && at + 1 < shown.size()) {
            return shown.get(at + 1);
        }
        return at > 0 ? shown.get(at - 1) : "";
    }

    private String count(int all, int found, int unreadable) {
        String text;
        if (found < all) {
            text = messages.text(LibraryWords.LIBRARY_COUNT_FOUND, found, all);
        } else if (all == 1) {
            text = messages.text(LibraryWords.LIBRARY_COUNT_ONE);
        } else {
            text = all == 0 ? "" : messages.text(LibraryWords.LIBRARY_COUNT, all);
        }
        return unreadable == 0
                ? text
                : (text + " " + messages.text(LibraryWords.LIBRARY_UNREADABLE, unreadable)).trim();
    }

    private void show(List<KeptStory> found) {
        List<String> ids = new ArrayList<>();
        found.forEach(story -> ids.add(story.id()));
        wanted = found;
        if (ids.equals(shown)) {
            found.subList(0, placed).forEach(this::card);
        } else {
            arrange(ids);
        }
    }

    /** Moving an element takes the focus from it; whoever was on one stays on it. */
    private void arrange(List<String> ids) {
        HTMLElement active = Dom.document().getActiveElement();
        int focused = Dom.hasFocus(list) ? ids.indexOf(cardAround(active)) : -1;
        Window.clearTimeout(timer);
        Dom.clear(list);
        shown = ids;
        placed = 0;
        place(Math.max(AT_ONCE, focused + 1));
        if (focused >= 0) {
            Dom.focusInPlace(active);
        }
    }

    /** Puts some more cards into their places, and soon the rest: a long shelf keeps nobody waiting for its beginning. */
    private void place(int count) {
        int end = Math.min(shown.size(), placed + count);
        while (placed < end) {
            list.appendChild(card(wanted.get(placed)).element());
            placed++;
        }
        if (placed < shown.size()) {
            timer = Window.setTimeout(() -> place(AT_ONCE), 0);
        }
    }

    /** A story's card, up to date. */
    private StoryCard card(KeptStory story) {
        StoryCard card = cards.get(story.id());
        if (card == null) {
            card = new StoryCard(acts);
            cards.put(story.id(), card);
            sight.observe(card.element());
        }
        if (!card.shows(story)) {
            card.show(story, day(story), messages);
        }
        card.showParent(library.shelf().get(story.origin().parent()), messages);
        return card;
    }

    private void seen(String id, boolean visible) {
        StoryCard card = cards.get(id);
        if (card != null) {
            card.inSight(visible);
        }
    }

    private String day(KeptStory story) {
        if (days == null) {
            days = days(messages.language().tag());
        }
        return days.format(story.created());
    }

    /** Writes days as a language does. */
    private interface DayFormat extends JSObject {
        String format(double millis);
    }

    /** The id of the story whose card an element is in; empty when it is in none. */
    @JSBody(params = "element", script = "var card = element.closest('[data-id]'); return card ? card.dataset.id : '';")
    private static native String cardAround(HTMLElement element);

    @JSBody(
            params = "language",
            script = "return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });")
    private static native DayFormat days(String language);

    @JSFunctor
    private interface Seen extends JSObject {
        void seen(String id, boolean visible);
    }

    private interface Sight extends JSObject {
        void observe(HTMLElement element);
    }

    @JSBody(
            params = "seen",
            script =
                    """
            return new IntersectionObserver(function(entries) {
              entries.forEach(function(entry) {
                seen(entry.target.dataset.id, entry.isIntersecting);
              });
            }, { rootMargin: '300px' });
            """)
    private static native Sight watch(Seen seen);
}
