package moonlamp.browser.page;

import java.util.HashMap;
import java.util.Map;
import moonlamp.browser.page.words.AllWords;
import moonlamp.browser.page.words.Language;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** Puts the words of a language into the markup of index.html, which is in English. */
final class Labels {
    private static final String LABEL = "aria-label";

    private Labels() {}

    /**
     * Translates every element with {@code data-text} (its text) or {@code data-label} (its accessible name): the English
     * there says which message it is.
     */
    static void apply(Messages messages) {
        Dom.document().getDocumentElement().setLang(messages.language().tag());
        if (messages.language() == Language.ENGLISH) {
            return; // looking all of it up would take a while to change nothing
        }
        Map<String, String> words = new HashMap<>();
        for (Message message : AllWords.list()) {
            words.put(message.english(), messages.pattern(message));
        }
        for (HTMLElement element : all("[data-text]")) {
            Dom.text(element, find(words, element.getTextContent()));
        }
        for (HTMLElement element : all("[data-label]")) {
            Dom.attribute(element, LABEL, find(words, element.getAttribute(LABEL)));
        }
    }

    private static String find(Map<String, String> words, String english) {
        String found = words.get(english);
        if (found == null) {
            throw new IllegalStateException("index.html has words that are no message: " + english);
        }
        return found;
    }

    private static HTMLElement[] all(String selector) {
        NodeList<? extends HTMLElement> list = Dom.document().querySelectorAll(selector);
        HTMLElement[] elements = new HTMLElement[list.getLength()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = list.get(i);
        }
        return elements;
    }
}
