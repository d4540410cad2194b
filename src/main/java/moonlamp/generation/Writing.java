package moonlamp.generation;

/** How an answer comes about, one forward pass at a time. */
interface Writing {
    /** There is no token to be told yet. */
    int NOTHING_YET = -1;

    /** The context is full: there is nothing more to come. */
    int FULL = -2;

    /**
     * Does the next piece of work: one token's worth, and now and then what has to be read again.
     *
     * @return the next token of the answer, {@link #NOTHING_YET} or {@link #FULL}
     */
    int next();
}
