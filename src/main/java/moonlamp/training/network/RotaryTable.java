package moonlamp.training.network;

/** Cosines and sines of the rotary angles position * base^(-2i/size), as Gemma 3 has them. */
final class RotaryTable {
    private static final double SLIDING_BASE = 1e4;
    private static final double GLOBAL_BASE = 1e6;

    private final int half;
    private final float[] cos;
    private final float[] sin;

    private RotaryTable(int context, int headSize, double base) {
        half = headSize / 2;
        cos = new float[context * half];
        sin = new float[context * half];
        for (int position = 0; position < context; position++) {
            for (int i = 0; i < half; i++) {
                double angle = position / Math.pow(base, 2.0 * i / headSize);
                cos[position * half + i] = (float) Math.cos(angle);
                sin[position * half + i] = (float) Math.sin(angle);
            }
        }
    }

    static RotaryTable sliding(NetworkShape shape) {
        return new RotaryTable(shape.context(), shape.headSize(), SLIDING_BASE);
    }

    static RotaryTable global(NetworkShape shape) {
        return new RotaryTable(shape.context(), shape.headSize(), GLOBAL_BASE);
    }

    float[] cos() {
        return cos;
    }

    float[] sin() {
        return sin;
    }

    /** Index of a position's first angle. */
    int at(int position) {
        return position * half;
    }
}
