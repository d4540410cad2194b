package moonlamp.training.corpus;

/** The plural of English nouns, as far as it is certain. */
final class Plural {
    private Plural() {}

    /** The plural, by the noun's last word; null where there may be doubt (fish, octopus, snowman, buffalo). */
    static String of(String noun) {
        int space = noun.lastIndexOf(' ') + 1;
        String head = noun.substring(space);
        String irregular = irregular(head);
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

    private static String irregular(String head) {
        return switch (head) {
            case "goose" -> "geese";
            case "mouse" -> "mice";
            case "dormouse" -> "dormice";
            case "ox" -> "oxen";
            case "calf", "elf", "leaf", "loaf", "werewolf", "wolf" -> head.substring(0, head.length() - 1) + "ves";
            default -> null;
        };
    }
}
