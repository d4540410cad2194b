package moonlamp.browser.page;

import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The sentence that says what will be told; every part that was chosen leads to its question. */
final class WishSentence {
    private final HTMLElement host;
    private final String pattern;
    private final List<Question> questions;

    /**
     * @param pattern {0} to {n} stand for the answers
     * @param questions in the order of the pattern's numbers
     */
    WishSentence(HTMLElement host, String pattern, List<Question> questions) {
        this.host = host;
        this.pattern = pattern;
        this.questions = questions;
    }

    /**
     * Shows the sentence.
     *
     * @param answers an empty one, which is still missing, becomes an ellipsis; null, for which there is no need, takes the
     *     space before it away
     */
    void show(List<String> answers) {
        Dom.clear(host);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            if (open < 0) {
                append(pattern.substring(at));
                return;
            }
            int close = pattern.indexOf('}', open);
            int number = Integer.parseInt(pattern.substring(open + 1, close));
            String answer = answers.get(number);
            boolean spaced = open > at && pattern.charAt(open - 1) == ' ';
            append(pattern.substring(at, answer == null && spaced ? open - 1 : open));
            if (answer != null) {
                host.appendChild(link(questions.get(number), answer));
            }
            at = close + 1;
            if (answer != null && answer.isEmpty() && pattern.startsWith(".", at)) {
                at++; // an ellipsis has dots enough
            }
        }
    }

    String text() {
        return host.getTextContent();
    }

    private void append(String text) {
        host.appendChild(Dom.document().createTextNode(text));
    }

    private static HTMLElement link(Question question, String answer) {
        HTMLElement link = Dom.create("a", "", answer.isEmpty() ? "…" : answer);
        link.setAttribute("href", "#" + question.id());
        link.addEventListener("click", event -> {
            event.preventDefault();
            question.focus();
        });
        return link;
    }
}
