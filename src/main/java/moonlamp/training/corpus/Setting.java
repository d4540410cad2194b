package moonlamp.training.corpus;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moonlamp.training.text.Articles;

/**
 * A place.
 *
 * @param phrase as in the prompt, "on the moon"
 * @param place with its article, "the moon"
 * @param head the word by which a reader recognises it, "moon"
 * @param attributes ground, landmark, corner, path, sky, light, sound, smell, treat, dwellers and bed
 * @param neighbours who may live there, in the form of {@link Entity#parse} without article
 * @param scenes sentences that show it
 */
record Setting(
        String phrase,
        String place,
        String head,
        Attributes attributes,
        List<String> neighbours,
        List<Wording> scenes) {
    /** The keys that every place has. */
    static final List<String> KEYS = List.of(
            "ground", "landmark", "corner", "path", "sky", "light", "sound", "smell", "treat", "dwellers", "bed");

    /** A preposition, an article and one noun. */
    private static final Pattern PLAIN = Pattern.compile("([a-z]+) (an?|the) ([a-z]+)");

    /** Whether its phrase has room for an adjective: "in a forest" has, "in a dark forest" has one. */
    boolean isPlain() {
        return PLAIN.matcher(phrase).matches() && place.equals("the " + head) && phrase.endsWith(" " + head);
    }

    /** The same place with an adjective, "in a windy forest", if it {@link #isPlain}. */
    Setting looking(String adjective) {
        Matcher parts = PLAIN.matcher(phrase);
        if (!isPlain() || !parts.matches()) {
            throw new IllegalStateException("No adjective fits into " + phrase);
        }
        String article = parts.group(2).equals("the") ? "the" : Articles.before(adjective);
        return new Setting(
                parts.group(1) + " " + article + " " + adjective + " " + head,
                "the " + adjective + " " + head,
                head,
                attributes,
                neighbours,
                scenes);
    }
}
