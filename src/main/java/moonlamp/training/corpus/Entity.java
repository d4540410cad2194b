package moonlamp.training.corpus;

/**
 * Somebody or something that a story speaks of.
 *
 * @param phrase at the first mention, as in "a shy dragon", "Mia" or "a letter from the moon"
 * @param full with article and everything before the noun, as in "the shy dragon"; the name if there is no noun
 * @param noun as in "dragon"; empty if only a name is known
 * @param name empty if there is none
 * @param gender the pronouns
 */
record Entity(String phrase, String full, String noun, String name, Gender gender) {
    /** The later mention: "the dragon", or the name if there is no noun, or the noun is one, as in "Lapland". */
    String definite() {
        if (noun.isEmpty()) {
            return name;
        }
        boolean isName = noun.equals(phrase) && Character.isUpperCase(noun.charAt(0));
        return isName ? noun : "the " + noun;
    }

    /** The word by which a reader recognises it: the noun's last word, or the name. */
    String head() {
        return noun.isEmpty() ? name : noun.substring(noun.lastIndexOf(' ') + 1);
    }

    /**
     * Reads the lexicon's form: "a blue *tea pot* from the north/she"; stars around the noun, which without stars is the
     * last word; the gender after a slash.
     */
    static Entity parse(String text, Gender otherwise) {
        int slash = text.indexOf('/');
        Gender gender = slash < 0 ? otherwise : gender(text.substring(slash + 1).strip());
        String phrase = (slash < 0 ? text : text.substring(0, slash)).strip();
        int first = phrase.indexOf('*');
        int last = phrase.lastIndexOf('*');
        String noun = first < last ? phrase.substring(first + 1, last) : phrase.substring(phrase.lastIndexOf(' ') + 1);
        String plain = phrase.replace("*", "");
        return new Entity(plain, withThe(plain), noun, "", gender);
    }

    private static String withThe(String phrase) {
        if (phrase.startsWith("a ") || phrase.startsWith("an ")) {
            return "the" + phrase.substring(phrase.indexOf(' '));
        }
        return phrase;
    }

    private static Gender gender(String word) {
        return switch (word) {
            case "she" -> Gender.SHE;
            case "it" -> Gender.IT;
            default -> Gender.HE;
        };
    }
}
