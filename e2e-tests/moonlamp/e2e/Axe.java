package moonlamp.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe finds in a page. Runs axe inside the page and brings back violations alone: the builder of the library opens
 * another page for every run and reports what is right as well, which takes several times as long.
 */
final class Axe {
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String RUN =
            """
            async (tags) => {
              for (const moving of document.getAnimations()) { // colours are measured when they have come
                if (moving.effect.getComputedTiming().endTime !== Infinity) moving.finish();
              }
              const found = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
              return found.violations.map((rule) =>
                rule.id + ": " + rule.nodes.map((node) => node.html + " " + node.failureSummary).join("; "));
            }
            """;

    private Axe() {}

    /** Each violated rule with the elements that violate it; none if all is well. */
    static List<String> violations(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        List<?> found = (List<?>) page.evaluate(RUN, TAGS);
        return found.stream().map(String.class::cast).toList();
    }
}
