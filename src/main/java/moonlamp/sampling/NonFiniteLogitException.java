package moonlamp.sampling;

/** A logit is NaN or infinite: the model's weights or its arithmetic are broken, no token can be chosen. */
public final class NonFiniteLogitException extends RuntimeException {
    private final int token;
    private final float logit;

    /** The logit of {@code token} is {@code logit}. */
    public NonFiniteLogitException(int token, float logit) {
        super("logit of token " + token + " is " + logit + ", not a finite number");
        this.token = token;
        this.logit = logit;
    }

    /** The token whose logit is broken. */
    public int token() {
        return token;
    }

    /** The broken logit. */
    public float logit() {
        return logit;
    }
}
