package moonlamp.browser.page.settings;

import java.util.List;
import java.util.Locale;
import moonlamp.browser.page.models.Notebook;
import moonlamp.browser.page.words.Language;

/** Which language the page speaks: the one that was chosen, else the first of the browser's that it knows. */
public final class LanguageChoice {
    static final String KEY = "moonlamp.language";

    private LanguageChoice() {}

    /**
     * The language to speak; English where there is nothing to go by.
     *
     * @param wanted what the browser prefers (navigator.languages), best first, for example {@code de-AT}
     */
    public static Language read(Notebook notebook, List<String> wanted) {
        Language chosen = find(notebook.read(KEY));
        if (chosen != null) {
            return chosen;
        }
        for (String tag : wanted) {
            Language language = find(primary(tag));
            if (language != null) {
                return language;
            }
        }
        return Language.ENGLISH;
    }

    /** From the next visit on the page speaks this language. */
    public static void write(Notebook notebook, Language language) {
        notebook.write(KEY, language.tag());
    }

    /** The language of a tag, or null. */
    public static Language find(String tag) {
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        return null;
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
