package moonlamp.training.evaluation;

import java.util.Locale;

/** How a value is written for people. */
enum Unit {
    /** A part of 1. */
    SHARE("%.1f %%", 100),
    COUNT("%.0f", 1),
    /** A small or mean number. */
    NUMBER("%.2f", 1),
    NATS("%.4f", 1);

    private final String format;
    private final double factor;

    Unit(String format, double factor) {
        this.format = format;
        this.factor = factor;
    }

    /** The value with its unit; a dash where there is none (NaN). */
    String write(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value * factor);
    }
}
