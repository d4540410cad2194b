package moonlamp.browser.page;

import java.util.function.Supplier;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.settings.HouseRules;
import moonlamp.browser.page.words.GateWords;
import moonlamp.browser.page.words.Messages;
import org.teavm.jso.dom.html.HTMLElement;

/** "Show me first": a story lies under a calm cover until a grown-up takes it off. */
final class StoryCover {
    private final Messages messages;
    private final Supplier<HouseRules> rules;
    private final HTMLElement story = Dom.byId("story");
    private final HTMLElement cover = Dom.byId("cover");
    private final HTMLElement coverText = Dom.byId("cover-text");
    private final HTMLElement show = Dom.byId("cover-show");
    private boolean covered;

    StoryCover(Messages messages, Supplier<HouseRules> rules, GateDialog gate) {
        this.messages = messages;
        this.rules = rules;
        Dom.onClick(show, () -> gate.before(this::takeOff, () -> {}));
    }

    /** A new story begins. */
    void begin() {
        covered = rules.get().showFirst();
        lay();
    }

    /** Says whether the story is still being written. */
    void refresh(StoryFlow flow) {
        boolean written = flow.story() != null && !flow.story().sentences().isEmpty();
        boolean ended = written && !flow.waiting() && !flow.state().tellsStory();
        Dom.text(coverText, messages.text(ended ? GateWords.COVER_READY : GateWords.COVER_WRITING));
        show.setHidden(!ended);
    }

    /** Whether the story is still to be looked at by a grown-up. */
    boolean covers() {
        return covered;
    }

    /** A story that a grown-up has seen needs none. */
    void lift() {
        covered = false;
        lay();
    }

    private void takeOff() {
        lift();
        Dom.focusInPlace(Dom.byId("story-title"));
    }

    private void lay() {
        cover.setHidden(!covered);
        Dom.byId("text").setHidden(covered);
        Dom.attribute(story, "data-covered", covered ? "true" : null);
    }
}
