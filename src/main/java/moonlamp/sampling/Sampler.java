package moonlamp.sampling;

import moonlamp.kernel.Functions;
import moonlamp.kernel.Kernels;
import moonlamp.simd.Memory;

/**
 * Chooses the next token of one text. Tokens are numbered as their logits stand in memory. Deterministic: settings, history and logits decide, not the machine.
 *
 * <p>Order of work: repetition penalty, the k best, softmax at the temperature, nucleus (top-p), min-p, draw. Equal
 * logits rank by smaller id. Top-p counts the mass of what top-k left. After the first call nothing is allocated.
 */
public final class Sampler {
    private final SamplingSettings settings;
    private final boolean sharp;
    private final SplitMix64 random;
    private final RecentTokens recent;
    private final Candidates candidates = new Candidates();
    private double logProbability;

    /** A sampler at the start of a text: no tokens seen, the draws about to begin from the seed. */
    public Sampler(SamplingSettings settings) {
        this(settings, false);
    }

    /**
     * The same, but perhaps sharp: it draws as at half the temperature, and says how likely a token is at the whole one, so that
     * texts of both kinds compare.
     */
    public Sampler(SamplingSettings settings, boolean sharp) {
        this.settings = settings;
        this.sharp = sharp;
        random = new SplitMix64(settings.seed());
        recent = new RecentTokens(settings.repetitionPenalty() == 1 ? 0 : settings.repetitionWindow());
    }

    /** Which tokens are to be chosen from: whose logits {@link #sample} expects. */
    public Head head() {
        return settings.head();
    }

    /**
     * Chooses a token and remembers it for the repetition penalty.
     *
     * @param kernels scan the logits
     * @param logits address in {@link Memory} of {@code count} f32 values, one per token; they are not changed
     * @param count number of tokens
     * @return the token, from 0 to {@code count - 1}
     * @throws NonFiniteLogitException if a logit is NaN or infinite
     */
    public int sample(Kernels kernels, int logits, int count) {
        if (count <= 0) {
            throw new IllegalArgumentException("no logits to choose from: count is " + count);
        }
        collect(kernels, logits, count);
        logProbability = 0;
        int token = settings.isGreedy() ? candidates.token(0) : draw();
        accept(token);
        return token;
    }

    /**
     * How likely the token was that was chosen last, as the natural logarithm of its share of the k best at the temperature,
     * before top-p and min-p; 0 for a certain one, as all are that are chosen without a draw.
     */
    public double logProbability() {
        return logProbability;
    }

    /** Remembers a token that came from elsewhere, such as the prompt, for the repetition penalty. */
    public void accept(int token) {
        if (token < 0) {
            throw new IllegalArgumentException("a token is not negative, not " + token);
        }
        recent.add(token);
    }

    private void collect(Kernels kernels, int logits, int count) {
        candidates.reset(limit(), count);
        int from = 0;
        while (from < count) {
            int seen = Math.min(recent.ceiling(from), count);
            offerBest(kernels, logits, from, seen);
            if (seen < count) {
                candidates.offer(seen, penalised(finite(seen, logits)));
            }
            from = seen + 1;
        }
    }

    /** Offers what ranks among the best of the tokens {@code from .. to - 1}, none of which is penalised. */
    private void offerBest(Kernels kernels, int logits, int from, int to) {
        int token = kernels.nextAbove(logits, from, to, candidates.threshold());
        while (token < to) {
            candidates.offer(token, finite(token, logits));
            token = kernels.nextAbove(logits, token + 1, to, candidates.threshold());
        }
    }

    private static float finite(int token, int logits) {
        float logit = Memory.f32Load(logits + Float.BYTES * token, 0);
        if (!(Math.abs(logit) <= Float.MAX_VALUE)) {
            throw new NonFiniteLogitException(token, logit);
        }
        return logit;
    }

    private int limit() {
        if (settings.isGreedy()) {
            return 1;
        }
        return settings.topK() == 0 ? Integer.MAX_VALUE : settings.topK();
    }

    /** Kept finite, so that the largest logits stay comparable. */
    private float penalised(float logit) {
        float penalty = settings.repetitionPenalty();
        float changed = logit > 0 ? logit / penalty : logit * penalty;
        return Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, changed));
    }

    private int draw() {
        weigh();
        double all = candidates.sum();
        if (sharp) {
            sharpen();
        }
        if (settings.topP() < 1) {
            candidates.keepMass(settings.topP() * candidates.sum());
        }
        if (settings.minP() > 0) {
            candidates.keepAtLeast(settings.minP());
        }
        double target = random.nextUnit() * candidates.sum();
        int at = candidates.first();
        double sum = candidates.value(at);
        while (sum <= target && at + 1 < candidates.end()) { // the same order of addition as sum()
            at++;
            sum += candidates.value(at);
        }
        // a weight may have vanished at a low temperature, and has no logarithm then
        double weight = Math.max(candidates.value(at), Float.MIN_NORMAL);
        logProbability = Functions.log((sharp ? Math.sqrt(weight) : weight) / all);
        return candidates.token(at);
    }

    /** Squares the weights: what they are at half the temperature. */
    private void sharpen() {
        for (int i = candidates.first(); i < candidates.end(); i++) {
            candidates.setValue(i, candidates.value(i) * candidates.value(i));
        }
    }

    /** Turns logits into weights relative to the best token, which gets 1. */
    private void weigh() {
        float best = candidates.best();
        for (int i = candidates.first(); i < candidates.end(); i++) {
            float exponent = (candidates.value(i) - best) / settings.temperature();
            candidates.setValue(i, Functions.exp(exponent));
        }
    }
}
