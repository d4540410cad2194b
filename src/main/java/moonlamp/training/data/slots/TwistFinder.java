package moonlamp.training.data.slots;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moonlamp.training.text.Articles;

/** What happens: "finds a shiny stone", "meets a wise owl". */
final class TwistFinder {
    private static final Map<String, String> PRESENT = Map.ofEntries(
            Map.entry("found", "finds"),
            Map.entry("discovered", "discovers"),
            Map.entry("met", "meets"),
            Map.entry("lost", "loses"),
            Map.entry("stumbled upon", "stumbles upon"),
            Map.entry("came across", "comes across"),
            Map.entry("befriended", "befriends"),
            Map.entry("rescued", "rescues"),
            Map.entry("saved", "saves"),
            Map.entry("helped", "helps"),
            Map.entry("caught", "catches"),
            Map.entry("built", "builds"),
            Map.entry("spotted", "spots"),
            Map.entry("saw", "sees"),
            Map.entry("heard", "hears"),
            Map.entry("planted", "plants"));
    private static final String OBJECT =
            "((?:an?|the|some) (?:(?!and |or |but |that |who |in |on |at |to |of )[a-z-]+ ?){1,4})";
    private static final int LEAST_MENTIONS = 3;

    private TwistFinder() {}

    /** The first find or meeting whose object the story goes on to tell of; or null. */
    static String find(String story, CharacterFinder.Found hero) {
        String noun = hero == null ? "child" : hero.noun();
        String name = hero == null || hero.name() == null ? "They" : hero.name();
        Pattern event = Pattern.compile("\\b(?:" + name + "|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Tt]he (?:little )?" + noun
                + ") (" + String.join("|", PRESENT.keySet()) + ") " + OBJECT
                + "(?=[.,!?;]| (?:and|or|but|that|who|in|on|at|to|of)\\b)");
        Matcher found = event.matcher(story);
        while (found.find()) {
            String object = found.group(2).strip();
            String thing = SlotWords.lastWord(object);
            if (!thing.equals(noun) && SlotWords.occurrences(story, thing) >= LEAST_MENTIONS) {
                return PRESENT.get(found.group(1)) + " " + indefinite(object);
            }
        }
        return null;
    }

    /** What the story knows already, the prompt does not: "the key" becomes "a key". */
    private static String indefinite(String object) {
        if (!object.startsWith("the ")) {
            return object;
        }
        String rest = object.substring("the ".length());
        return rest.endsWith("s") ? rest : Articles.before(rest) + " " + rest;
    }
}
