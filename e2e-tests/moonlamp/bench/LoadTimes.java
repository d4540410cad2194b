package moonlamp.bench;

/**
 * How long loading took until a story can be told; null where that does not exist.
 *
 * @param coldSeconds in a browser that has never seen the model
 * @param warmSeconds in the same browser again
 */
record LoadTimes(Double coldSeconds, Double warmSeconds) {

    /** The better of each figure. */
    LoadTimes best(LoadTimes other) {
        return new LoadTimes(Best.least(coldSeconds, other.coldSeconds), Best.least(warmSeconds, other.warmSeconds));
    }
}
