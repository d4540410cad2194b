package moonlamp.training.data.slots;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moonlamp.training.text.Articles;

/** Where the story plays: "in a dark forest", "at the beach". */
final class SettingFinder {
    private static final Pattern PLACE = SlotWords.pattern(
            "\\b(in|into|at|near|by|under|inside|through|to|on) (the|a|an|his|her|their|its) ((?:(?!and |or )[a-z-]+ ){0,2}("
                    + SlotWords.PLACES + "))\\b(?! of\\b|['’-]| (?:keeper|owner|floor|door|bed|window|house|man))");
    private static final Map<String, String> RESTING = Map.of("into", "in", "to", "at", "through", "in");
    private static final double EARLY = 0.6;
    private static final int LEAST_MENTIONS = 2;

    private SettingFinder() {}

    /** The first place, in the story's earlier part, that is mentioned again; or null. */
    static String find(String story, String hero) {
        Matcher place = PLACE.matcher(story.substring(0, (int) (story.length() * EARLY)));
        while (place.find()) {
            String noun = place.group(4);
            if (!noun.equals(hero) && SlotWords.occurrences(story, noun) >= LEAST_MENTIONS) {
                return phrase(place.group(1), place.group(2), place.group(3));
            }
        }
        return null;
    }

    private static String phrase(String preposition, String determiner, String place) {
        String resting = RESTING.getOrDefault(preposition, preposition);
        boolean owned = !determiner.equals("the") && !determiner.startsWith("a");
        return resting + " " + (owned ? Articles.before(place) : determiner) + " " + place;
    }
}
