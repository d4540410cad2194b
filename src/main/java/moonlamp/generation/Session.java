package moonlamp.generation;

import moonlamp.model.LanguageModel;
import moonlamp.model.TokenRows;
import moonlamp.sampling.Head;
import moonlamp.sampling.Sampler;

/**
 * One timeline on a model: tokens are appended by {@link #prefill} (given) or {@link #step} (sampled) and evaluated on the
 * way. A sampled token is evaluated only when the next step needs it, so a stop token costs no forward pass. There is one
 * session at a time per model; it starts by resetting the model.
 */
public final class Session {
    private final LanguageModel model;
    /** The timeline; tokens 0 .. evaluated - 1 of 0 .. length - 1 are in the model's cache. */
    private final int[] tokens;

    private int length;
    private int evaluated;
    /** Tokens of the latest forward pass, 0 when its last token's logits are not to be had any more. */
    private int lastBatch;

    private int logits;
    private boolean logitsReady;

    /** Starts an empty timeline on {@code model}. */
    public Session(LanguageModel model) {
        this.model = model;
        this.tokens = new int[model.contextLength()];
        model.reset();
    }

    /** Appends and evaluates {@code ids}; see {@link #prefill(int[], int, int)}. */
    public void prefill(int[] ids) {
        prefill(ids, 0, ids.length);
    }

    /**
     * Appends and evaluates {@code ids[from] .. ids[from + count - 1]}, in batches. To report progress, call it with
     * pieces of {@link #batch} tokens; the result does not depend on how the ids are cut.
     *
     * @throws IllegalArgumentException if the range is not within ids, an id not within the vocabulary, or count exceeds
     *     {@link #remaining}; the timeline is then unchanged
     */
    public void prefill(int[] ids, int from, int count) {
        requirePrefill(ids, from, count);
        System.arraycopy(ids, from, tokens, length, count);
        length += count;
        evaluate();
    }

    private void requirePrefill(int[] ids, int from, int count) {
        if (from < 0 || count < 0 || from > ids.length - count) {
            throw new IllegalArgumentException(
                    "range " + from + " + " + count + " is not within " + ids.length + " ids");
        }
        if (count > remaining()) {
            throw new IllegalArgumentException(
                    count + " tokens do not fit: " + remaining() + " of " + tokens.length + " positions are left");
        }
        for (int i = from; i < from + count; i++) {
            if (ids[i] < 0 || ids[i] >= model.vocabulary()) {
                throw new IllegalArgumentException(
                        "token id " + ids[i] + " is not within the vocabulary of " + model.vocabulary());
            }
        }
    }

    /** Brings the model's cache up to the end of the timeline. */
    private void evaluate() {
        while (evaluated < length) {
            int count = Math.min(model.batch(), length - evaluated);
            model.forward(tokens, evaluated, count, evaluated);
            evaluated += count;
            lastBatch = count;
            logitsReady = false;
        }
    }

    /**
     * Logits of the token that follows the timeline, evaluating what is not yet evaluated.
     *
     * @return address of {@link LanguageModel#vocabulary} f32 in linear memory, valid until the next call on this session
     * @throws IllegalStateException if the timeline is empty
     */
    public int logits() {
        requireTokens();
        evaluate();
        if (!logitsReady) {
            logits = model.logits(lastBatch - 1);
            logitsReady = true;
        }
        return logits;
    }

    private int rowLogits(int rows) {
        if (rows == model.vocabulary() && model.tokenRows().isTokenOrder()) {
            return logits();
        }
        requireTokens();
        evaluate();
        logitsReady = false;
        return model.rowLogits(lastBatch - 1, rows);
    }

    private void requireTokens() {
        if (length == 0) {
            throw new IllegalStateException("nothing was given to continue: prefill first");
        }
    }

    /**
     * Samples the next token from the part of the head that the sampler's settings name, and appends it.
     *
     * @return the token
     * @throws IllegalStateException if the timeline is empty or full
     * @throws moonlamp.sampling.NonFiniteLogitException if the model's arithmetic broke down; the timeline is unchanged
     */
    public int step(Sampler sampler) {
        if (remaining() == 0) {
            throw new IllegalStateException("all " + tokens.length + " positions are taken");
        }
        TokenRows order = model.tokenRows();
        int rows = sampler.head() == Head.STORY ? order.storyRows() : order.size();
        int token = order.token(sampler.sample(model.kernels(), rowLogits(rows), rows));
        tokens[length++] = token;
        return token;
    }

    /**
     * Shows {@code sampler} the timeline from {@code position} on, for its repetition penalty. A sampler remembers what it
     * sampled itself; this is for a new one that goes on where {@link #rewind} went back to, or that is to count the prompt.
     */
    public void replay(Sampler sampler, int position) {
        for (int i = position; i < length; i++) {
            sampler.accept(model.tokenRows().row(token(i)));
        }
    }

    /** Tokens on the timeline, given and sampled. */
    public int position() {
        return length;
    }

    /** Tokens that still fit. */
    public int remaining() {
        return tokens.length - length;
    }

    /** Tokens the model evaluates at once. */
    public int batch() {
        return model.batch();
    }

    /** The token at {@code position} (0 .. position() - 1). */
    public int token(int position) {
        if (position < 0 || position >= length) {
            throw new IllegalArgumentException("position " + position + " is not within the timeline of " + length);
        }
        return tokens[position];
    }

    /**
     * Whether {@link #rewind} to {@code position} is possible. Sliding layers keep only window + batch positions: once
     * the context is longer than that, at most about one batch can be taken back.
     */
    public boolean canRewind(int position) {
        return position == 0
                || position > 0 && position <= length && model.canContinueAt(Math.min(position - 1, evaluated));
    }

    /** Whether {@link #rewind} to any position is possible at any time, because all layers see the whole context. */
    public boolean canAlwaysRewind() {
        return model.seesAll();
    }

    /**
     * Takes back all tokens from {@code position} on; {@link #step} then samples that position anew. Rewinding to 0
     * equals {@link #reset}.
     *
     * @throws IllegalStateException if the cache no longer holds what a continuation there would see
     */
    public void rewind(int position) {
        if (!canRewind(position)) {
            throw new IllegalStateException("cannot go back from position " + length + " to " + position
                    + ": the sliding layers no longer hold the keys before it");
        }
        if (position == 0) {
            reset();
        } else if (position < length) {
            length = position;
            // the last kept token is evaluated again: its logits are gone
            evaluated = Math.min(evaluated, position - 1);
            logitsReady = false;
        }
    }

    /** Forgets everything; the next token is the first. */
    public void reset() {
        model.reset();
        length = 0;
        evaluated = 0;
        lastBatch = 0;
        logitsReady = false;
    }
}
