package moonlamp.training.evaluation;

/**
 * How surprised a model was by some text.
 *
 * @param texts how many
 * @param cut how many of them were longer than the context, and scored as far as they fit
 * @param tokens tokens scored
 * @param characters characters of the texts (UTF-16 units) that these tokens stand for
 * @param nats sum of -ln p over the tokens
 */
record Loss(int texts, int cut, long tokens, long characters, double nats) {
    static final Loss NONE = new Loss(0, 0, 0, 0, 0);

    Loss plus(Loss other) {
        return new Loss(
                texts + other.texts,
                cut + other.cut,
                tokens + other.tokens,
                characters + other.characters,
                nats + other.nats);
    }

    /** Comparable between models with the same vocabulary; NaN of nothing. */
    double perToken() {
        return nats / tokens;
    }

    /** Comparable between all models; NaN of nothing. */
    double perCharacter() {
        return nats / characters;
    }
}
