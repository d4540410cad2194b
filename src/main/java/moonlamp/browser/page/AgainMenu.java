package moonlamp.browser.page;

import java.util.function.Consumer;
import moonlamp.browser.page.flow.Story;
import moonlamp.story.StoryVariation;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** "Again…" under a story: what can be made of it. Opens in place, closes by Escape, by a choice or a click elsewhere. */
final class AgainMenu {
    private final HTMLElement menu = Dom.byId("again-menu");
    private final HTMLElement opener = Dom.byId("again-open");
    private final Consumer<StoryVariation> choose;

    /** @param choose called with what is wanted */
    AgainMenu(Consumer<StoryVariation> choose) {
        this.choose = choose;
        Dom.onClick(Dom.byId("again"), () -> take(StoryVariation.AGAIN));
        for (StoryVariation variation : StoryVariation.values()) {
            if (variation != StoryVariation.AGAIN) {
                Dom.onClick(button(variation), () -> take(variation));
            }
        }
        menu.addEventListener("keydown", event -> {
            if (((KeyboardEvent) event).getKey().equals("Escape") && menu.hasAttribute("open")) {
                close();
                Dom.focusInPlace(opener);
            }
        });
        Window.current().addEventListener("click", event -> {
            if (!Dom.contains(menu, (HTMLElement) event.getTarget())) {
                close();
            }
        });
    }

    /** Offers what suits the story. */
    void offer(Story story) {
        for (StoryVariation variation : StoryVariation.values()) {
            if (variation != StoryVariation.AGAIN) {
                button(variation).setHidden(!variation.suits(story.recipe()));
            }
        }
    }

    private void take(StoryVariation variation) {
        close();
        choose.accept(variation);
    }

    private void close() {
        menu.removeAttribute("open");
    }

    private static HTMLElement button(StoryVariation variation) {
        return switch (variation) {
            case AGAIN -> Dom.byId("again");
            case SAME -> Dom.byId("same");
            case CALMER -> Dom.byId("calmer");
            case SHORTER -> Dom.byId("shorter");
            case FUNNIER -> Dom.byId("funnier");
            case ANOTHER_TWIST -> Dom.byId("another-twist");
            case CONTINUE -> Dom.byId("and-then");
        };
    }
}
