package moonlamp.browser.page.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import moonlamp.story.StoryLanguage;

/** In which languages the storyteller of the moment can be asked for a story. */
public final class TellerLanguages {
    private TellerLanguages() {}

    /**
     * English, and what else its catalog says. Of a file of one's own nothing is known: it is a Gemma 3, which has learned
     * from texts in every language.
     *
     * @param telling the model that tells; empty for the one that the site brings along, which tells in English
     */
    public static List<StoryLanguage> of(String telling, Collection<Teller> tellers) {
        if (telling.isEmpty()) {
            return List.of(StoryLanguage.ENGLISH);
        }
        String codes = "";
        for (Teller teller : tellers) {
            if (teller.info().model().equals(telling)) {
                codes = teller.info().languages();
            }
        }
        if (codes.isEmpty()) {
            return List.of(StoryLanguage.values());
        }
        List<StoryLanguage> known = new ArrayList<>();
        for (StoryLanguage language : StoryLanguage.values()) {
            if (language == StoryLanguage.ENGLISH || (" " + codes + " ").contains(" " + language.tag() + " ")) {
                known.add(language);
            }
        }
        return known;
    }
}
