package moonlamp.sampling;

/** Which tokens can be chosen at all. Part of the recipe of a text, never of the machine that writes it. */
public enum Head {
    /** Every token of the vocabulary. */
    FULL,
    /** The tokens that a story may be written with; the logits of no others are computed. */
    STORY
}
