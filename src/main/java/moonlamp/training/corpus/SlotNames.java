package moonlamp.training.corpus;

import java.util.List;
import java.util.Set;

/** Which slots a tale may have. */
final class SlotNames {
    private static final Set<String> PRONOUNS = Set.of("he", "him", "his", "himself");
    private static final Set<String> HERO = Set.of("move", "look", "gesture", "call", "treat");
    /** In tales about heroes of one trait. */
    private static final Set<String> HERO_OF_TRAIT = Set.of("trait", "noun");

    private SlotNames() {}

    /** What is wrong with a slot, as written between the braces; null if nothing is. */
    static String problem(String slot, Tale tale, Lexicon lexicon, BeatKind beat) {
        String[] words = slot.split(" ");
        String key = words[words.length - 1];
        key = key.substring(0, 1).toLowerCase() + key.substring(1);
        boolean article = words.length > 1 && !words[0].equalsIgnoreCase("the");
        int dot = key.indexOf('.');
        String owner = dot < 0 ? key : key.substring(0, dot);
        String part = dot < 0 ? "" : key.substring(dot + 1);
        if (owner.equals("hero") && article && beat != BeatKind.OPENING) {
            return "{a hero} belongs into # opening only";
        }
        if (isFact(key, tale) || isKnown(owner, part, tale) || isOfTwist(owner, part, tale, lexicon)) {
            return owner.equals("friend") && !tale.hasFriend() ? "{" + slot + "} needs a friend: line" : null;
        }
        return "{" + slot + "} is not known in this tale";
    }

    private static boolean isFact(String key, Tale tale) {
        for (Fact fact : tale.facts()) {
            int forms = fact.values().stream()
                    .mapToInt(value -> value.forms().size())
                    .min()
                    .orElse(0);
            for (int i = 1; i <= forms; i++) {
                if (key.equals(i == 1 ? fact.name() : fact.name() + "." + i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isKnown(String owner, String part, Tale tale) {
        return switch (owner) {
            case "he", "him", "his", "himself", "setting", "twist" -> part.isEmpty();
            case "hero" -> part.isEmpty() || HERO.contains(part) || tale.isOfTrait() && HERO_OF_TRAIT.contains(part);
            case "place" -> part.isEmpty() || Setting.KEYS.contains(part);
            case "friend", "neighbour" -> part.isEmpty() || PRONOUNS.contains(part);
            default -> false;
        };
    }

    private static boolean isOfTwist(String owner, String part, Tale tale, Lexicon lexicon) {
        List<String> types = tale.twists().stream()
                .map(lexicon.twistKinds()::get)
                .filter(kind -> kind != null)
                .map(TwistKind::type)
                .toList();
        return switch (owner) {
            case "guest" -> types.stream().allMatch("guest"::equals) && (part.isEmpty() || PRONOUNS.contains(part));
            case "thing" -> types.stream().allMatch("thing"::equals) && (part.isEmpty() || part.equals("noun"));
            case "skill" -> types.stream().allMatch("skill"::equals) && (part.isEmpty() || part.equals("ing"));
            default -> false;
        };
    }
}
