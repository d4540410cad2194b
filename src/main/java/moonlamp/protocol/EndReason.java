package moonlamp.protocol;

/** Why a story ended. */
public enum EndReason {
    /** The model ended it. */
    END_OF_STORY,
    /** The page asked for the end. */
    STOPPED,
    /** The token limit or the model's context was reached; an unfinished last sentence was left out. */
    LENGTH,
    /** Too many of its sentences did not belong into a bedtime story: a gentle one ended it. */
    SOFTENED
}
