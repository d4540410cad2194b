package moonlamp.browser.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/** Dusk, night or day; the choice is kept where the browser allows it. theme.js applies it before the first paint. */
final class ThemeSwitch {
    private ThemeSwitch() {}

    static void install() {
        HTMLElement root = Dom.document().getDocumentElement();
        NodeList<? extends HTMLElement> radios = Dom.byId("themes").querySelectorAll("input");
        for (int i = 0; i < radios.getLength(); i++) {
            HTMLInputElement radio = (HTMLInputElement) radios.get(i);
            radio.setChecked(radio.getValue().equals(root.getAttribute("data-theme")));
            HTMLElement label = (HTMLElement) radio.getParentNode();
            label.setTitle(label.getTextContent().trim());
            radio.addEventListener("change", event -> {
                root.setAttribute("data-theme", radio.getValue());
                paintBrowser();
                keep(radio.getValue());
            });
        }
        paintBrowser();
    }

    /** The browser's own bars take the page's colour. */
    @JSBody(
            script = "const color = getComputedStyle(document.documentElement).getPropertyValue('--bg').trim();"
                    + "document.querySelector('meta[name=theme-color]').content = color;")
    private static native void paintBrowser();

    @JSBody(
            params = {"theme"},
            script = "try { localStorage.setItem('moonlamp.theme', theme); }"
                    + "catch (e) { /* kept for this visit only */ }")
    private static native void keep(String theme);
}
