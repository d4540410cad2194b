package moonlamp.training.corpus;

import java.util.Map;

/** The plural of English nouns, as far as it is certain. */
final class Plural {
    private static final Map<String, String> IRREGULAR = Map.of(
            "dormouse",
            "dormice",
            "elf",
            "elves",
            "goose",
            "geese",
            "leaf",
            "leaves",
            "loaf",
            "loaves",
            "mouse",
            "mice",
            "ox",
            "oxen",
            "wolf",
            "wolves",
            "werewolf",
            "werewolves",
            "calf",
            "calves");

    private Plural() {}

    /** The plural, by the noun's last word; null where there may be doubt (fish, octopus, snowman, buffalo). */
    static String of(String noun) {
        int space = noun.lastIndexOf(' ') + 1;
        String head = noun.substring(space);
        String irregular = IRREGULAR.get(head);
        if (irregular != null) {
            return noun.substring(0, space) + irregular;
        }
        if (head.matches(".*(fish|sheep|deer|man|child|s|o|f|fe|lynx|phoenix|ibex|sphinx|in-the-box)")
                && !head.endsWith("ss")) {
            return null;
        }
        if (head.matches(".*(ss|x|ch|sh|z)")) {
            return noun + "es";
        }
        return head.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
