package moonlamp.story.safety;

/**
 * A passage in which a model has got stuck: the same letters, word or phrase over and over, as small models do. What people
 * write ("hush, hush, hush", "I think I can, I think I can") is shorter.
 */
final class Loop {
    /** The longest phrase that is looked for, in UTF-16 units with its space: about four words. */
    static final int PERIOD = 24;

    /** Of a phrase repeated, in UTF-16 units: five times the longest one, or twenty times "hush, ". */
    static final int LENGTH = 120;

    private Loop() {}

    /** Whether the text has such a passage anywhere. */
    static boolean isIn(String text) {
        if (text.length() < LENGTH) {
            return false;
        }
        for (int period = 1; period <= PERIOD; period++) {
            int repeated = period;
            for (int i = period; i < text.length(); i++) {
                repeated = text.charAt(i) == text.charAt(i - period) ? repeated + 1 : period;
                if (repeated >= LENGTH) {
                    return true;
                }
            }
        }
        return false;
    }
}
