package moonlamp.browser.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.Element;

/** Shorthand for the document. */
final class Dom {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private Dom() {}

    static HTMLDocument document() {
        return HTMLDocument.current();
    }

    /** The element of index.html with this id. */
    static HTMLElement byId(String id) {
        HTMLElement element = document().getElementById(id);
        if (element == null) {
            throw new IllegalStateException("index.html has no element with the id " + id);
        }
        return element;
    }

    static HTMLElement create(String tag, String className) {
        HTMLElement element = document().createElement(tag);
        if (!className.isEmpty()) {
            element.setClassName(className);
        }
        return element;
    }

    static HTMLElement create(String tag, String className, String text) {
        HTMLElement element = create(tag, className);
        element.setTextContent(text);
        return element;
    }

    static HTMLInputElement input(String type, String name, String value) {
        HTMLInputElement input = (HTMLInputElement) document().createElement("input");
        input.setAttribute("type", type);
        input.setAttribute("name", name);
        input.setValue(value);
        return input;
    }

    /** A link to another site, which learns nothing of this page. */
    static HTMLElement link(String address, String text) {
        HTMLElement link = create("a", "", text);
        link.setAttribute("href", address);
        link.setAttribute("target", "_blank");
        link.setAttribute("rel", "noopener noreferrer");
        return link;
    }

    /** An element of an SVG picture. */
    static Element svg(String tag) {
        return document().createElementNS(SVG, tag);
    }

    /** Sets a text unless it is there already, so that the selection and live regions stay undisturbed. */
    static void text(HTMLElement element, String text) {
        if (!text.equals(element.getTextContent())) {
            element.setTextContent(text);
        }
    }

    /** Sets or removes an attribute. */
    static void attribute(HTMLElement element, String name, String value) {
        if (value == null) {
            element.removeAttribute(name);
        } else if (!value.equals(element.getAttribute(name))) {
            element.setAttribute(name, value);
        }
    }

    static void clear(HTMLElement element) {
        while (element.getFirstChild() != null) {
            element.removeChild(element.getFirstChild());
        }
    }

    static void onClick(HTMLElement element, Runnable action) {
        element.addEventListener("click", event -> action.run());
    }

    /** Whether the keyboard focus is in this element. */
    static boolean hasFocus(HTMLElement element) {
        HTMLElement active = document().getActiveElement();
        return active != null && contains(element, active);
    }

    /** Whether an element is another one or lies in it. */
    @JSBody(
            params = {"element", "other"},
            script = "return element.contains(other);")
    static native boolean contains(HTMLElement element, HTMLElement other);

    /** Whether a click was made with a mouse, a pen or a finger, and not by a key. */
    @JSBody(params = "event", script = "return event.detail > 0;")
    static native boolean isPointed(Event event);

    /** Whether a click on a link, also one made by a key, leads on here and not in another tab or window. */
    @JSBody(params = "event", script = "return !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);")
    static native boolean leadsOn(Event event);

    /** Moves the focus without scrolling. */
    @JSBody(
            params = {"element"},
            script = "element.focus({preventScroll: true});")
    static native void focusInPlace(HTMLElement element);

    /** Whether what has the focus cannot be seen any more, as a button that has hidden itself; old browsers do not know. */
    @JSBody(
            script = "const focused = document.activeElement;"
                    + "return !!focused.checkVisibility && !focused.checkVisibility();")
    static native boolean focusIsHidden();

    /** Opens a dialog; the rest of the page is out of reach until it is closed. */
    @JSBody(
            params = {"dialog"},
            script = "if (!dialog.open) dialog.showModal();")
    static native void showModal(HTMLElement dialog);

    @JSBody(
            params = {"dialog"},
            script = "dialog.close();")
    static native void close(HTMLElement dialog);
}
