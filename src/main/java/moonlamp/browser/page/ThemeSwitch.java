package moonlamp.browser.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/**
 * Dusk, night, day or automatic; the choice is kept where the browser allows it. theme.js applies it before the first
 * paint. Every element with {@code data-themes} holds radio buttons for it; one that does not offer "automatic" shows
 * the colours that are on.
 */
final class ThemeSwitch {
    /** How often automatic colours look at the clock. */
    private static final int LOOK_MILLIS = 30_000;

    private final HTMLElement root = Dom.document().getDocumentElement();
    private final NodeList<? extends HTMLElement> groups = Dom.document().querySelectorAll("[data-themes]");
    /** The page's colour is known only when all styles are computed, which takes a while. */
    private final NextTask painting = new NextTask();

    private ColourChoice choice = ColourChoice.of(kept());

    private ThemeSwitch() {}

    static void install() {
        ThemeSwitch theme = new ThemeSwitch();
        for (int i = 0; i < theme.groups.getLength(); i++) {
            NodeList<? extends HTMLElement> radios = theme.groups.get(i).querySelectorAll("input");
            for (int j = 0; j < radios.getLength(); j++) {
                HTMLInputElement radio = (HTMLInputElement) radios.get(j);
                HTMLElement label = (HTMLElement) radio.getParentNode();
                label.setTitle(label.getTextContent().trim());
                radio.addEventListener("change", event -> theme.choose(ColourChoice.of(radio.getValue())));
            }
        }
        theme.apply();
        Window.setInterval(theme::apply, LOOK_MILLIS);
        Dom.document().addEventListener("visibilitychange", event -> theme.apply());
    }

    private void choose(ColourChoice chosen) {
        choice = chosen;
        keep(chosen.word());
        apply();
    }

    private void apply() {
        String colours = choice.now(hour(), prefersLight()).word();
        Dom.attribute(root, "data-theme", colours);
        for (int i = 0; i < groups.getLength(); i++) {
            HTMLElement group = groups.get(i);
            String shown = group.querySelector("[value=auto]") == null ? colours : choice.word();
            HTMLElement radio = group.querySelector("[value=" + shown + "]");
            if (radio != null) {
                ((HTMLInputElement) radio).setChecked(true);
            }
        }
        painting.run(ThemeSwitch::paintBrowser);
    }

    /** The browser's own bars take the page's colour. */
    @JSBody(
            script = "const color = getComputedStyle(document.documentElement).getPropertyValue('--bg').trim();"
                    + "document.querySelector('meta[name=theme-color]').content = color;")
    private static native void paintBrowser();

    @JSBody(script = "return new Date().getHours();")
    private static native int hour();

    @JSBody(script = "return matchMedia('(prefers-color-scheme: light)').matches;")
    private static native boolean prefersLight();

    @JSBody(script = "try { return localStorage.getItem('moonlamp.theme') || ''; } catch (e) { return ''; }")
    private static native String kept();

    @JSBody(
            params = {"theme"},
            script = "try { localStorage.setItem('moonlamp.theme', theme); }"
                    + "catch (e) { /* kept for this visit only */ }")
    private static native void keep(String theme);
}
