package moonlamp.browser.page;

import java.util.Locale;
import java.util.function.Consumer;
import moonlamp.browser.page.reading.ReadAloud;
import moonlamp.browser.page.reading.SleepTimer;
import moonlamp.browser.page.reading.VoiceChoice;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.ReadingWords;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The controls of reading mode, and what has to be said about the voice. */
final class ReadingDock {
    /** What has to be said. */
    enum Notice {
        NONE,
        NO_VOICE,
        ONLINE_ONLY,
        BLOCKED,
        BROKE
    }

    private final Messages messages;
    private final HTMLElement view = Dom.byId("read");
    private final HTMLElement dock = Dom.byId("read-dock");
    private final HTMLElement play = Dom.byId("read-play");
    private final HTMLElement playText = Dom.byId("read-play-text");
    private final HTMLElement pages = Dom.byId("read-pages");
    private final HTMLElement pageOf = Dom.byId("read-page-of");
    private final HTMLElement notice = Dom.byId("read-notice");
    private final HTMLElement noticeText = Dom.byId("read-notice-text");
    private final HTMLElement how = Dom.byId("read-how");
    private final HTMLElement useOnline = Dom.byId("read-use-online");
    private final HTMLElement left = Dom.byId("read-left");
    private final HTMLSelectElement timer = (HTMLSelectElement) Dom.byId("read-timer");

    ReadingDock(Messages messages) {
        this.messages = messages;
        for (SleepTimer.Choice choice : SleepTimer.Choice.values()) {
            HTMLElement option = Dom.create("option", "", timerText(choice));
            option.setAttribute("value", choice.name());
            timer.appendChild(option);
        }
    }

    /** Calls back when a sleep timer has been chosen. */
    void onTimer(Consumer<SleepTimer.Choice> chosen) {
        timer.addEventListener("change", event -> chosen.accept(SleepTimer.Choice.valueOf(timer.getValue())));
    }

    void showReader(ReadAloud reader) {
        ReadAloud.State state = reader.state();
        Dom.attribute(view, "data-voice", state.name().toLowerCase(Locale.ROOT));
        Dom.text(playText, messages.text(playWords(state)));
        play.setAttribute("aria-disabled", Boolean.toString(!reader.hasText()));
    }

    void showNotice(Notice kind, String language) {
        notice.setHidden(kind == Notice.NONE);
        how.setHidden(kind != Notice.NO_VOICE);
        useOnline.setHidden(kind != Notice.ONLINE_ONLY);
        Dom.text(noticeText, kind == Notice.NONE ? "" : messages.text(noticeWords(kind, language)));
    }

    void showPages(boolean paged, int page, int count) {
        pages.setHidden(!paged);
        Dom.text(pageOf, messages.text(ReadingWords.READ_PAGE_OF, page + 1, count));
    }

    void showTimer(SleepTimer.Choice choice, int minutesLeft) {
        timer.setValue(choice.name());
        Dom.text(left, minutesLeft > 0 ? messages.text(ReadingWords.READ_TIMER_LEFT, minutesLeft) : "");
    }

    /** Faded controls are out of sight and out of the way of taps, but in reach of the keyboard and of screen readers. */
    void fade(boolean away) {
        Dom.attribute(view, "data-controls", away ? "away" : "here");
    }

    /** Whether somebody works in here with the keyboard. */
    boolean hasKeyboardFocus() {
        return hasVisibleFocus(dock);
    }

    boolean saysSomething() {
        return !notice.isHidden();
    }

    void focusPlay() {
        Dom.focusInPlace(play);
    }

    static Notice noticeOf(VoiceChoice.Kind kind) {
        return switch (kind) {
            case FOUND -> Notice.NONE;
            case ONLINE_ONLY -> Notice.ONLINE_ONLY;
            case NONE -> Notice.NO_VOICE;
        };
    }

    static Notice noticeOf(ReadAloud.Trouble trouble) {
        return switch (trouble) {
            case NONE -> Notice.NONE;
            case NOT_ALLOWED -> Notice.BLOCKED;
            case VOICE -> Notice.BROKE;
        };
    }

    private static Message noticeWords(Notice kind, String language) {
        return switch (kind) {
            case ONLINE_ONLY -> ReadingWords.READ_VOICE_ONLINE;
            case BLOCKED -> ReadingWords.READ_VOICE_BLOCKED;
            case BROKE -> ReadingWords.READ_VOICE_BROKE;
            default -> language.equals("de") ? ReadingWords.READ_NO_VOICE_DE : ReadingWords.READ_NO_VOICE_EN;
        };
    }

    private static Message playWords(ReadAloud.State state) {
        return switch (state) {
            case IDLE -> ReadingWords.READ_ALOUD;
            case SPEAKING -> ReadingWords.READ_PAUSE;
            case PAUSED -> ReadingWords.READ_GO_ON;
            case FINISHED -> ReadingWords.READ_ONCE_MORE;
        };
    }

    private String timerText(SleepTimer.Choice choice) {
        return switch (choice) {
            case OFF -> messages.text(ReadingWords.READ_TIMER_OFF);
            case END_OF_STORY -> messages.text(ReadingWords.READ_TIMER_STORY);
            default -> messages.text(ReadingWords.READ_TIMER_MINUTES, choice.minutes());
        };
    }

    @JSBody(params = "element", script = "return !!element.querySelector(':focus-visible');")
    private static native boolean hasVisibleFocus(HTMLElement element);
}
