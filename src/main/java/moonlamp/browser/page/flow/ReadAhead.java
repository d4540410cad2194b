package moonlamp.browser.page.flow;

import java.util.Optional;

/** Which prompt the worker may read ahead, each one once. */
final class ReadAhead {
    private String expected = "";
    private String asked = "";

    /** The story that will probably be asked for next has this prompt. */
    void expect(String prompt) {
        expected = prompt;
    }

    /** The worker has read something else since, or is another one. */
    void forget() {
        asked = "";
    }

    /** The prompt to read now, if any; it counts as read from then on. */
    Optional<String> take() {
        if (expected.equals(asked)) {
            return Optional.empty();
        }
        asked = expected;
        return Optional.of(expected);
    }
}
