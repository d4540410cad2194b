package moonlamp.story;

import java.text.Normalizer;

/** Canonical decomposition of Unicode, for which the browser has its own body: {@code BrowserFunctions.decomposed}. */
final class Decomposition {
    private Decomposition() {}

    /** The first character of what a character consists of: of a letter with accents, the letter. */
    static char first(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }
}
