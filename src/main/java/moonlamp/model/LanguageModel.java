package moonlamp.model;

import moonlamp.kernel.Kernels;

/**
 * A causal language model with one timeline: tokens are evaluated in order, and what was evaluated stays in its
 * key/value cache. Positions count from 0.
 */
public interface LanguageModel {
    /** Entries of the vocabulary; token ids are 0 .. vocabulary() - 1. */
    int vocabulary();

    /** Positions the cache was laid out for: valid positions are 0 .. contextLength() - 1. */
    int contextLength();

    /** Most tokens one {@link #forward} takes. */
    int batch();

    /**
     * Evaluates {@code count} tokens {@code ids[from] .. ids[from + count - 1]} at positions {@code position ..
     * position + count - 1}. Every position below {@code position} has been evaluated before and not lost
     * ({@link #canContinueAt}). However a text is cut into batches, the results are bit-identical.
     *
     * @throws IllegalArgumentException if an id is outside the vocabulary, a position outside the context, count
     *     outside 1 .. batch(), or the timeline cannot continue at {@code position}
     */
    void forward(int[] ids, int from, int count, int position);

    /**
     * Computes the logits that follow token {@code index} (0 .. count - 1) of the latest {@link #forward}.
     *
     * @return address of vocabulary() f32 in linear memory, in the order of tokens, valid until the next call of this or of
     *     rowLogits
     */
    int logits(int index);

    /** Arithmetic on what this model leaves in linear memory. */
    Kernels kernels();

    /** Which row of {@link #rowLogits} belongs to which token. */
    TokenRows tokenRows();

    /**
     * The logits that follow token {@code index} of the latest {@link #forward}, of the first {@code rows} rows of the head
     * and in their order: nothing else is computed.
     *
     * @param rows 1 .. vocabulary()
     * @return address of {@code rows} f32 in linear memory, valid until the next call of this or of logits
     */
    int rowLogits(int index, int rows);

    /**
     * Whether the next {@link #forward} may start at {@code position}: not after the end of what was evaluated, and not
     * so far before it that a sliding layer's ring has overwritten keys which that position still sees.
     */
    boolean canContinueAt(int position);

    /**
     * Whether every layer sees the whole context. {@link #canContinueAt} then holds for all positions that were evaluated,
     * whatever the batch.
     */
    boolean seesAll();

    /** Forgets the timeline; the next token is evaluated at position 0. */
    void reset();
}
