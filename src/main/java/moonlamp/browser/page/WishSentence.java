package moonlamp.browser.page;

import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The sentence that says what will be told; every part that was chosen leads to its question. */
final class WishSentence {
    private final HTMLElement host;
    private final String pattern;
    private final List<ChoiceGroup> groups;

    /**
     * @param pattern {0} to {n} stand for the groups' answers
     * @param groups in the order of the pattern's numbers
     */
    WishSentence(HTMLElement host, String pattern, List<ChoiceGroup> groups) {
        this.host = host;
        this.pattern = pattern;
        this.groups = groups;
    }

    /** Shows the sentence; an answer that is still missing becomes an ellipsis. */
    void show(List<String> answers) {
        Dom.clear(host);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            if (open < 0) {
                append(pattern.substring(at));
                return;
            }
            append(pattern.substring(at, open));
            int close = pattern.indexOf('}', open);
            int number = Integer.parseInt(pattern.substring(open + 1, close));
            host.appendChild(link(groups.get(number), answers.get(number)));
            at = close + 1;
        }
    }

    String text() {
        return host.getTextContent();
    }

    private void append(String text) {
        host.appendChild(Dom.document().createTextNode(text));
    }

    private static HTMLElement link(ChoiceGroup group, String answer) {
        HTMLElement link = Dom.create("a", "", answer.isEmpty() ? "…" : answer);
        link.setAttribute("href", "#" + group.id());
        link.addEventListener("click", event -> {
            event.preventDefault();
            group.focus();
        });
        return link;
    }
}
