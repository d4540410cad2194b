package moonlamp.browser.page;

import java.util.function.BiConsumer;
import moonlamp.library.KeptStory;
import moonlamp.library.TitleText;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Asks for another title of a story. */
final class RenameDialog {
    private final HTMLElement dialog = Dom.byId("rename");
    private final HTMLInputElement field = (HTMLInputElement) Dom.byId("rename-field");
    private final HTMLElement missing = Dom.byId("rename-missing");
    private KeptStory story;

    /** @param renamed called with the story and what was typed */
    RenameDialog(BiConsumer<KeptStory, String> renamed) {
        Dom.onClick(Dom.byId("rename-cancel"), () -> Dom.close(dialog));
        field.addEventListener("input", event -> complain(false));
        Dom.byId("rename-form").addEventListener("submit", event -> {
            event.preventDefault();
            String title = TitleText.clean(field.getValue());
            if (title.isEmpty()) {
                complain(true);
                field.focus();
            } else {
                Dom.close(dialog);
                renamed.accept(story, title);
            }
        });
    }

    void ask(KeptStory about) {
        story = about;
        complain(false);
        field.setValue(about.title());
        Dom.showModal(dialog);
        field.select();
    }

    private void complain(boolean empty) {
        missing.setHidden(!empty);
        Dom.attribute(field, "aria-invalid", empty ? "true" : null);
    }
}
