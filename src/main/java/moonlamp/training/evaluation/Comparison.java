package moonlamp.training.evaluation;

/** How a value has to stand to its limit. */
enum Comparison {
    AT_LEAST("at least") {
        @Override
        boolean holds(double value, double limit) {
            return value >= limit;
        }
    },
    AT_MOST("at most") {
        @Override
        boolean holds(double value, double limit) {
            return value <= limit;
        }
    },
    BELOW("below") {
        @Override
        boolean holds(double value, double limit) {
            return value < limit;
        }
    };

    private final String words;

    Comparison(String words) {
        this.words = words;
    }

    abstract boolean holds(double value, double limit);

    /** As people say it. */
    String words() {
        return words;
    }
}
