package moonlamp.browser.page.settings;

import java.util.List;
import java.util.Locale;
import moonlamp.browser.page.models.Notebook;

/** Which language the page speaks: the one that was chosen, else the first of the browser's that it knows. */
public final class LanguageChoice {
    /** The languages there are, as BCP 47 names them; the first stands in for all others. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    static final String KEY = "moonlamp.language";

    private LanguageChoice() {}

    /**
     * The language to speak.
     *
     * @param wanted what the browser prefers (navigator.languages), best first, for example {@code de-AT}
     */
    public static String read(Notebook notebook, List<String> wanted) {
        String chosen = notebook.read(KEY);
        if (LANGUAGES.contains(chosen)) {
            return chosen;
        }
        for (String tag : wanted) {
            String language = primary(tag);
            if (LANGUAGES.contains(language)) {
                return language;
            }
        }
        return LANGUAGES.get(0);
    }

    /** From the next visit on the page speaks this language. */
    public static void write(Notebook notebook, String language) {
        notebook.write(KEY, language);
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
