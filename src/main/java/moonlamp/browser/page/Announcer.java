package moonlamp.browser.page;

import moonlamp.browser.page.flow.AppState;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.StoryWords;
import org.teavm.jso.dom.html.HTMLElement;

/** Tells screen readers what happens: a few words at each turn, never the story itself. */
final class Announcer {
    private final Messages messages;
    private final HTMLElement status = Dom.byId("status");
    private AppState last = AppState.NO_MODEL;

    Announcer(Messages messages) {
        this.messages = messages;
    }

    /** Says what is new since the last call, if anything. */
    void follow(StoryFlow flow) {
        AppState state = flow.state();
        if (state == last) {
            return;
        }
        last = state;
        switch (state) {
            case THINKING -> say(messages.text(StoryWords.THINKING));
            case WRITING -> say(messages.text(StoryWords.WRITING));
            case DONE -> say(messages.text(StoryWords.FINISHED, flow.story().words()));
            case STOPPED ->
                say(messages.text(
                        StoryWords.STOPPED,
                        flow.story().words(),
                        flow.story().recipe().seed()));
            case READY -> say(messages.text(StoryWords.READY));
            default -> say("");
        }
    }

    void say(String text) {
        Dom.text(status, text);
    }
}
