package moonlamp.sampling;

/**
 * How a {@link Sampler} chooses. The filters act in this order: repetition penalty, top-k, temperature, top-p, min-p.
 *
 * @param temperature divides the logits; 0 always takes the best token (greedy). From 0 to 100
 * @param topK keeps this many best tokens; 0 keeps all
 * @param topP keeps the smallest set of best tokens whose probability reaches this (nucleus sampling, Holtzman et al.
 *     2020); 1 keeps all. Above 0, at most 1
 * @param minP drops tokens less probable than this times the best one (Nguyen et al. 2024); 0 drops none. From 0 to 1
 * @param repetitionPenalty divides positive and multiplies negative logits of tokens seen lately (Keskar et al. 2019);
 *     1 is none. From 0.01 to 100
 * @param repetitionWindow how many of the latest tokens count as seen lately; 0 is none, at most {@link #MAX_WINDOW}
 * @param seed of the draws: the same seed gives the same text
 * @param head which tokens can be chosen
 */
public record SamplingSettings(
        float temperature,
        int topK,
        float topP,
        float minP,
        float repetitionPenalty,
        int repetitionWindow,
        long seed,
        Head head) {

    /** The largest {@link #repetitionWindow}. */
    public static final int MAX_WINDOW = 4096;

    private static final float MAX_TEMPERATURE = 100;
    private static final float MIN_PENALTY = 0.01f;
    private static final float MAX_PENALTY = 100;

    /** @throws IllegalArgumentException that names the setting, its range and the value given */
    public SamplingSettings {
        requireRange("temperature", temperature, 0, MAX_TEMPERATURE);
        requireRange("top-k", topK, 0, Integer.MAX_VALUE);
        requireRange("top-p", topP, Float.MIN_VALUE, 1);
        requireRange("min-p", minP, 0, 1);
        requireRange("repetition penalty", repetitionPenalty, MIN_PENALTY, MAX_PENALTY);
        requireRange("repetition window", repetitionWindow, 0, MAX_WINDOW);
        if (head == null) {
            throw new IllegalArgumentException("head is missing");
        }
    }

    /** Always the best token; no filter changes anything. */
    public static SamplingSettings greedy() {
        return new SamplingSettings(0, 0, 1, 0, 1, 0, 0, Head.FULL);
    }

    /** Draws from the whole distribution at the given temperature; no other filter. */
    public static SamplingSettings atTemperature(float temperature, long seed) {
        return new SamplingSettings(temperature, 0, 1, 0, 1, 0, seed, Head.FULL);
    }

    /** These settings with the {@code k} best tokens only; 0 keeps all. */
    public SamplingSettings withTopK(int k) {
        return new SamplingSettings(temperature, k, topP, minP, repetitionPenalty, repetitionWindow, seed, head);
    }

    /** These settings with a nucleus of probability {@code p}; 1 keeps all. */
    public SamplingSettings withTopP(float p) {
        return new SamplingSettings(temperature, topK, p, minP, repetitionPenalty, repetitionWindow, seed, head);
    }

    /** These settings without tokens less probable than {@code p} times the best one; 0 drops none. */
    public SamplingSettings withMinP(float p) {
        return new SamplingSettings(temperature, topK, topP, p, repetitionPenalty, repetitionWindow, seed, head);
    }

    /** These settings with a repetition penalty over the latest {@code window} tokens. */
    public SamplingSettings withRepetitionPenalty(float penalty, int window) {
        return new SamplingSettings(temperature, topK, topP, minP, penalty, window, seed, head);
    }

    /** These settings with another seed. */
    public SamplingSettings withSeed(long newSeed) {
        return new SamplingSettings(temperature, topK, topP, minP, repetitionPenalty, repetitionWindow, newSeed, head);
    }

    /** These settings for that part of the vocabulary. */
    public SamplingSettings withHead(Head newHead) {
        return new SamplingSettings(temperature, topK, topP, minP, repetitionPenalty, repetitionWindow, seed, newHead);
    }

    /** Whether the best token is always taken, without a draw. */
    public boolean isGreedy() {
        return temperature == 0;
    }

    private static void requireRange(String name, float value, float least, float most) {
        if (!(value >= least && value <= most)) {
            String range = least == Float.MIN_VALUE ? "above 0 and at most " + most : "from " + least + " to " + most;
            throw new IllegalArgumentException(name + " must be " + range + ", not " + value);
        }
    }

    private static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            String range = most == Integer.MAX_VALUE ? "at least " + least : "from " + least + " to " + most;
            throw new IllegalArgumentException(name + " must be " + range + ", not " + value);
        }
    }
}
