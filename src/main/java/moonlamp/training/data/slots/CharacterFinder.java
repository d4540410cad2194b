package moonlamp.training.data.slots;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who the story is about: "a brave squirrel", "a little girl named Lily". */
final class CharacterFinder {
    private static final String NOUN = "(" + SlotWords.CREATURES + "|" + SlotWords.PEOPLE + ")";
    private static final String PHRASE = "\\b(an? (?:(?!and |or |of )[a-z-]+,? ){0,2}" + NOUN + ")\\b(?! of\\b|['’-])";
    private static final Pattern NAMED = SlotWords.pattern(PHRASE + ",? (?:named|called) ([A-Z][a-z]+)");
    private static final Pattern UNNAMED = SlotWords.pattern(PHRASE);
    private static final int BEGINNING = 300;
    private static final int LEAST_MENTIONS = 3;

    /**
     * A hero.
     *
     * @param phrase with its article
     * @param noun the last word of it
     * @param name or null
     */
    record Found(String phrase, String noun, String name) {}

    private CharacterFinder() {}

    /** The hero, or null if the beginning names none that the story goes on to tell of. */
    static Found find(String story) {
        String beginning = story.substring(0, Math.min(BEGINNING, story.length()));
        Matcher named = NAMED.matcher(beginning);
        if (named.find() && SlotWords.occurrences(story, named.group(3)) >= LEAST_MENTIONS) {
            return new Found(tidy(named.group(1)), named.group(2), named.group(3));
        }
        Matcher unnamed = UNNAMED.matcher(beginning);
        if (unnamed.find() && SlotWords.occurrences(story, unnamed.group(2)) >= LEAST_MENTIONS) {
            return new Found(tidy(unnamed.group(1)), unnamed.group(2), null);
        }
        return null;
    }

    private static String tidy(String phrase) {
        return phrase.replace(",", "");
    }
}
