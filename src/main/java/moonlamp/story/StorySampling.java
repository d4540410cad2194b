package moonlamp.story;

/**
 * How freely the words are chosen. The meaning of each number is that of the sampler; here they are only carried from
 * the page to the worker and in links. Fractions are kept in steps of 0.01, so that a link brings them back exactly.
 *
 * @param temperature 0 (always the likeliest word) to 2
 * @param topK choose among this many likeliest words; 0 = all
 * @param topP choose among the likeliest words that together have this probability, more than 0 to 1
 * @param minP leave out words less likely than this share of the likeliest, 0 to 1
 * @param repetitionPenalty at least 1 (none) to 2
 * @param repetitionWindow how many of the last words the penalty looks at, 0 to 4,096
 * @param drafts of how many drafts of a paragraph the likeliest is chosen, at most, 1 to 16
 * @param storyHead choose only from the tokens that a story may be written with: Latin letters and punctuation
 */
public record StorySampling(
        float temperature,
        int topK,
        float topP,
        float minP,
        float repetitionPenalty,
        int repetitionWindow,
        int drafts,
        boolean storyHead) {
    /** For large models: the penalty keeps them from going in circles. */
    public static final StorySampling LARGE_MODEL = new StorySampling(0.7f, 40, 1f, 0f, 1.1f, 64, 1, true);

    /**
     * For small models that know nothing but stories. Their pieces are short, so that a penalty would break words and names
     * that come back; what they think unlikely is mostly wrong, so it is left out. They lose the thread now and then, and are
     * fast: so they write more than is told.
     */
    public static final StorySampling SMALL_MODEL = new StorySampling(0.6f, 40, 1f, 0.05f, 1f, 0, 6, true);

    /** What links and kept stories of small models have that were made while there was a penalty. */
    static final StorySampling SMALL_MODEL_WITH_PENALTY = new StorySampling(0.6f, 40, 1f, 0.05f, 1.05f, 64, 6, true);

    /** What links and kept stories of small models have that were made before there were drafts. */
    static final StorySampling SMALL_MODEL_BEFORE_DRAFTS = new StorySampling(0.3f, 40, 1f, 0.05f, 1.05f, 64, 1, true);

    private static final long SMALL_MODEL_BYTES = 64L << 20;

    /** Always the likeliest word, as in the original demo: the same choices always give the same story. */
    public static final StorySampling GREEDY = new StorySampling(0f, 0, 1f, 0f, 1f, 0, 1, true);

    static final int MAX_TOP_K = 1_000_000;
    static final int MAX_WINDOW = 4096;
    static final int MAX_DRAFTS = 16;

    /** @throws IllegalArgumentException if a number is outside its range */
    public StorySampling {
        temperature = inSteps("temperature", temperature, 0, 200);
        topP = inSteps("top-p", topP, 1, 100);
        minP = inSteps("min-p", minP, 0, 100);
        repetitionPenalty = inSteps("repetition penalty", repetitionPenalty, 100, 200);
        requireRange("top-k", topK, 0, MAX_TOP_K);
        requireRange("repetition window", repetitionWindow, 0, MAX_WINDOW);
        requireRange("drafts", drafts, 1, MAX_DRAFTS);
    }

    /** As shipped, for a model whose file has this length. */
    public static StorySampling forModel(long fileBytes) {
        return isSmall(fileBytes) ? SMALL_MODEL : LARGE_MODEL;
    }

    /** Whether a model whose file has this length knows nothing but stories. */
    static boolean isSmall(long fileBytes) {
        return fileBytes <= SMALL_MODEL_BYTES;
    }

    /** Whether nobody has changed anything. */
    public boolean isAsShipped() {
        return isForNewStories() || equals(SMALL_MODEL_WITH_PENALTY) || equals(SMALL_MODEL_BEFORE_DRAFTS);
    }

    /** Whether it is as shipped today, for whichever model. */
    public boolean isForNewStories() {
        return equals(SMALL_MODEL) || equals(LARGE_MODEL);
    }

    public StorySampling withTemperature(float other) {
        return new StorySampling(other, topK, topP, minP, repetitionPenalty, repetitionWindow, drafts, storyHead);
    }

    StorySampling withDrafts(int other) {
        return new StorySampling(temperature, topK, topP, minP, repetitionPenalty, repetitionWindow, other, storyHead);
    }

    /** A number in hundredths. */
    static int hundredths(float value) {
        return Math.round(value * 100f);
    }

    private static float inSteps(String name, float value, int min, int max) {
        int steps = hundredths(value);
        if (Float.isNaN(value) || steps < min || steps > max) {
            throw new IllegalArgumentException(
                    name + " must be between " + min / 100f + " and " + max / 100f + ", not " + value);
        }
        return steps / 100f;
    }

    private static void requireRange(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be between " + min + " and " + max + ", not " + value);
        }
    }
}
