package moonlamp.browser.page;

import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A moon that waxes with what has been done; the figures beside it say the same. */
final class MoonView {
    private static final double CENTRE = 24;
    private static final double RADIUS = 20;

    private final Element lit = Dom.svg("path");

    /** @param host gets the picture */
    MoonView(HTMLElement host) {
        Element svg = Dom.svg("svg");
        svg.setAttribute("viewBox", "0 0 48 48");
        svg.setAttribute("class", "waxing");
        svg.setAttribute("aria-hidden", "true");
        Element dark = Dom.svg("circle");
        dark.setAttribute("class", "waxing-dark");
        dark.setAttribute("cx", Double.toString(CENTRE));
        dark.setAttribute("cy", Double.toString(CENTRE));
        dark.setAttribute("r", Double.toString(RADIUS));
        lit.setAttribute("class", "waxing-lit");
        svg.appendChild(dark);
        svg.appendChild(lit);
        host.appendChild(svg);
    }

    /** @param share how much of it is lit, 0 to 1 */
    void show(double share) {
        lit.setAttribute("d", phase(share));
    }

    /** The right rim, and back along the terminator, which is half an ellipse. */
    static String phase(double share) {
        double part = Math.max(0, Math.min(1, share));
        String top = CENTRE + " " + (CENTRE - RADIUS);
        String bottom = CENTRE + " " + (CENTRE + RADIUS);
        double terminator = Math.round(Math.abs(1 - 2 * part) * RADIUS * 100) / 100.0;
        int sweep = part < 0.5 ? 0 : 1;
        return "M" + top + "A" + RADIUS + " " + RADIUS + " 0 0 1 " + bottom + "A" + terminator + " " + RADIUS + " 0 0 "
                + sweep + " " + top + "Z";
    }
}
