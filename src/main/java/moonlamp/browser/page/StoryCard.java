package moonlamp.browser.page;

import moonlamp.browser.page.keeping.StoryDesk;
import moonlamp.browser.page.words.LibraryWords;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.library.KeptStory;
import moonlamp.story.Recipe;
import moonlamp.story.Typography;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** One story in the library. Its picture is drawn when it comes into sight, and taken away when it goes. */
final class StoryCard {
    private final Acts acts;
    private final HTMLElement card = Dom.create("li", "kept");
    private final HTMLElement window = Dom.create("div", "scene");
    private final SceneView scene = new SceneView(window);
    private final HTMLElement link = Dom.create("a", "");
    private final HTMLElement facts = Dom.create("p", "facts");
    private final HTMLElement from = Dom.create("p", "facts from");
    private final HTMLElement parentLink = Dom.create("a", "");
    private final HTMLElement like;
    private final HTMLElement rename;
    private final HTMLElement delete;
    private KeptStory story;
    private KeptStory parent;

    /** What a person can do with a story. */
    interface Acts {
        /** A link to this story has been clicked; the browser goes there next. */
        void choose(KeptStory story);

        void like(KeptStory story);

        void rename(KeptStory story);

        void delete(KeptStory story);
    }

    StoryCard(Acts acts) {
        this.acts = acts;
        HTMLElement title = Dom.create("h2", "");
        title.appendChild(link);
        onChoice(link, () -> this.acts.choose(story));
        onChoice(parentLink, () -> this.acts.choose(parent));
        HTMLElement buttons = Dom.create("div", "kept-acts");
        like = button(buttons, "star", () -> this.acts.like(story));
        rename = button(buttons, "pencil", () -> this.acts.rename(story));
        delete = button(buttons, "bin", () -> this.acts.delete(story));
        card.appendChild(window);
        card.appendChild(title);
        card.appendChild(facts);
        from.appendChild(parentLink);
        card.appendChild(from);
        card.appendChild(buttons);
    }

    HTMLElement element() {
        return card;
    }

    /** Whether the card is up to date. */
    boolean shows(KeptStory now) {
        return now == story;
    }

    /** Brings the card up to date. @param day when the story was told, as people say it */
    void show(KeptStory now, String day, Messages messages) {
        story = now;
        card.setAttribute("data-id", now.id());
        Dom.text(link, Typography.of(now.title(), now.language()));
        link.setAttribute("href", "#story/" + now.id());
        link.setAttribute("lang", now.language());
        Dom.text(
                facts,
                now.children().isEmpty()
                        ? messages.text(LibraryWords.KEPT_FACTS, day, now.words())
                        : messages.text(
                                LibraryWords.KEPT_FACTS_CHILDREN, day, now.words(), String.join(", ", now.children())));
        like.setAttribute("aria-pressed", Boolean.toString(now.favourite()));
        name(like, messages, LibraryWords.KEPT_FAVOURITE);
        name(rename, messages, LibraryWords.KEPT_RENAME);
        name(delete, messages, LibraryWords.KEPT_DELETE);
    }

    /** Draws the picture, or takes it away. */
    void inSight(boolean visible) {
        if (visible) {
            Recipe recipe = StoryDesk.recipeOrStandIn(story);
            scene.show(recipe.request(), recipe.seed(), "");
        } else {
            scene.clear();
        }
    }

    void focus() {
        link.focus();
    }

    /** Leads to the story that this one is a variation of. @param now null when it stands for itself, or that one is not here */
    void showParent(KeptStory now, Messages messages) {
        parent = now;
        from.setHidden(parent == null);
        if (parent != null) {
            Dom.text(parentLink, messages.text(LibraryWords.KEPT_VARIATION, parent.title()));
            parentLink.setAttribute("href", "#story/" + parent.id());
        }
    }

    private void name(HTMLElement button, Messages messages, Message pattern) {
        Dom.attribute(button, "aria-label", messages.text(pattern, story.title()));
    }

    private static void onChoice(HTMLElement link, Runnable action) {
        link.addEventListener("click", event -> {
            if (Dom.leadsOn(event)) {
                action.run();
            }
        });
    }

    private static HTMLElement button(HTMLElement row, String icon, Runnable action) {
        HTMLElement button = Dom.create("button", "round");
        button.setAttribute("type", "button");
        button.appendChild(icon(icon));
        Dom.onClick(button, action);
        row.appendChild(button);
        return button;
    }

    private static Element icon(String name) {
        Element svg = Dom.svg("svg");
        svg.setAttribute("aria-hidden", "true");
        Element use = Dom.svg("use");
        use.setAttribute("href", "#icon-" + name);
        svg.appendChild(use);
        return svg;
    }
}
