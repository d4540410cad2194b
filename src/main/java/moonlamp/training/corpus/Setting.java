package moonlamp.training.corpus;

import java.util.List;

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
}
