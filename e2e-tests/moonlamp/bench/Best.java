package moonlamp.bench;

/** The better of figures that may not exist. */
final class Best {
    private Best() {}

    static Double least(Double a, Double b) {
        return a == null || b != null && b < a ? b : a;
    }

    static Double most(Double a, Double b) {
        return a == null || b != null && b > a ? b : a;
    }
}
