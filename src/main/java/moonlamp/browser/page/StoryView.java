package moonlamp.browser.page;

import moonlamp.browser.page.flow.AppState;
import moonlamp.browser.page.flow.Story;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.words.AgainWords;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.StoryWords;
import moonlamp.story.Audience;
import moonlamp.story.Sentence;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryRequest;
import moonlamp.story.Typography;
import org.teavm.jso.dom.html.HTMLElement;

/** The story page: picture, title, the text as it grows, and the controls under it. */
final class StoryView {
    private final Messages messages;
    private final SceneView scene = new SceneView(Dom.byId("scene"));
    private final HTMLElement page = Dom.byId("story");
    private final HTMLElement title = Dom.byId("story-title");
    private final HTMLElement text = Dom.byId("text");
    private final HTMLElement ending = Dom.byId("ending");
    private final HTMLElement thinking = Dom.byId("thinking");
    private final HTMLElement thinkingText = Dom.byId("thinking-text");
    private final HTMLElement progress = Dom.byId("thinking-progress");
    private HTMLElement paragraph;
    private String language = "en";

    StoryView(Messages messages) {
        this.messages = messages;
    }

    /** Shows a story, with what is written of it. */
    void begin(Story story) {
        StoryRequest request = story.recipe().request();
        StoryRequest shown = request.withAudience(
                Audience.ANYBODY.in(StoryLanguage.of(messages.language().tag())));
        scene.show(
                request,
                story.recipe().seed(),
                messages.text(StoryWords.SCENE_LABEL, capitalised(shown.character()), shown.setting()));
        language = request.language().tag();
        Dom.text(title, Typography.of(story.title(), language));
        Dom.attribute(title, "lang", language);
        Dom.attribute(text, "lang", language);
        Dom.attribute(page, "data-retellable", Boolean.toString(story.retellable()));
        Dom.clear(text);
        paragraph = null;
        story.sentences().forEach(this::add);
    }

    /** Adds a sentence; what stands there already is not touched, so that a selection survives. */
    void add(Sentence sentence) {
        if (paragraph == null || sentence.startsParagraph()) {
            paragraph = Dom.create("p", "");
            text.appendChild(paragraph);
        } else {
            paragraph.appendChild(Dom.document().createTextNode(" "));
        }
        paragraph.appendChild(Dom.create("span", "", Typography.of(sentence.text(), language)));
    }

    /** Brings everything but the text up to date. */
    void refresh(StoryFlow flow) {
        AppState state = flow.state();
        if (flow.story() != null) {
            Dom.text(title, Typography.of(flow.story().title(), language));
        }
        boolean waits = flow.waiting() && state == AppState.LOADING;
        thinking.setHidden(!waits && state != AppState.THINKING);
        if (waits || state == AppState.THINKING) {
            Dom.text(thinkingText, messages.text(waits ? StoryWords.WAITING : StoryWords.THINKING));
            Dom.attribute(progress, "value", Integer.toString((int) (flow.progress() * 100)));
        }
        Dom.attribute(text, "aria-busy", Boolean.toString(waits || state.tellsStory()));
        Dom.text(ending, ending(flow));
    }

    private String ending(StoryFlow flow) {
        Story story = flow.story();
        if (story == null || story.sentences().isEmpty()) {
            return "";
        }
        if (story.reopened()) {
            return withReadability(StoryWords.REOPENED, story);
        }
        return switch (flow.state()) {
            case DONE -> withReadability(StoryWords.ENDED, story);
            case STOPPED ->
                messages.text(StoryWords.STOPPED, story.words(), story.recipe().seed());
            default -> "";
        };
    }

    private String withReadability(StoryWords ending, Story story) {
        return messages.text(ending, story.words(), story.recipe().seed()) + " "
                + messages.text(AgainWords.READABILITY, story.readability().wordsPerSentence());
    }

    /**
     * The Stop button goes when nothing more will come: whoever was on it goes on at its place.
     *
     * @param covered whether the story lies under its cover, where the only button is the cover's
     */
    static void keepFocus(StoryFlow flow, boolean covered) {
        if (flow.over() && Dom.hasFocus(Dom.byId("stop"))) {
            Dom.focusInPlace(Dom.byId(covered ? "cover-show" : "again"));
        }
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
