package moonlamp.browser.page;

import java.util.function.Supplier;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.models.Notebook;
import moonlamp.browser.page.settings.LanguageChoice;
import moonlamp.browser.page.words.Language;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.SettingsWords;
import org.teavm.jso.browser.Location;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/**
 * The language of the page. Another one takes a reload, which waits for the end of a story that is being written and takes
 * the story with it.
 */
final class LanguagePanel {
    private final Messages messages;
    private final Notebook notebook;
    private final HTMLElement note = Dom.byId("language-note");
    private final StoryFlow flow;
    private final Supplier<String> parcel;
    private Language wanted;

    /** @param parcel gives the story that lies open as a text; empty if there is none */
    LanguagePanel(Messages messages, Notebook notebook, StoryFlow flow, Supplier<String> parcel) {
        this.messages = messages;
        this.flow = flow;
        this.parcel = parcel;
        this.notebook = notebook;
        wanted = messages.language();
        NodeList<? extends HTMLElement> radios = Dom.byId("languages").querySelectorAll("input");
        for (int i = 0; i < radios.getLength(); i++) {
            HTMLInputElement radio = (HTMLInputElement) radios.get(i);
            radio.setChecked(radio.getValue().equals(wanted.tag()));
            radio.addEventListener("change", event -> choose(LanguageChoice.find(radio.getValue())));
        }
    }

    /** Changes the language as soon as nothing is lost by it. */
    void refresh() {
        boolean other = wanted != messages.language();
        boolean busy = flow.waiting() || flow.state().tellsStory();
        if (other && !busy) {
            Dom.text(note, reload() ? "" : messages.text(SettingsWords.LANGUAGE_NEXT_TIME));
        } else {
            Dom.text(note, other ? messages.text(SettingsWords.LANGUAGE_LATER) : "");
        }
    }

    private void choose(Language language) {
        wanted = language;
        LanguageChoice.write(notebook, language);
        refresh();
    }

    /** Reloads the page if a story can be taken along. */
    private boolean reload() {
        String story = parcel.get();
        if (!story.isEmpty() && !VisitStore.keep(story)) {
            return false;
        }
        Location.current().reload();
        return true;
    }
}
