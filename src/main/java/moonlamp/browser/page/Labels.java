package moonlamp.browser.page;

import java.util.HashMap;
import java.util.Map;
import moonlamp.browser.page.words.AllWords;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** Puts the words of a language into the markup of index.html. */
final class Labels {
    private Labels() {}

    /** Fills every element with {@code data-text} (its text) or {@code data-label} (its accessible name). */
    static void apply(Messages messages) {
        Map<String, Message> byKey = new HashMap<>();
        for (Message message : AllWords.list()) {
            byKey.put(message.key(), message);
        }
        Dom.document().getDocumentElement().setLang(messages.language().tag());
        for (HTMLElement element : all("[data-text]")) {
            Dom.text(element, messages.pattern(find(byKey, element.getAttribute("data-text"))));
        }
        for (HTMLElement element : all("[data-label]")) {
            Dom.attribute(element, "aria-label", messages.pattern(find(byKey, element.getAttribute("data-label"))));
        }
    }

    private static Message find(Map<String, Message> byKey, String key) {
        Message message = byKey.get(key);
        if (message == null) {
            throw new IllegalStateException("index.html asks for the unknown message " + key);
        }
        return message;
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
