package moonlamp.training.network;

import java.util.Arrays;
import java.util.Random;

/**
 * First values of the parameters: normal, so scaled that every product keeps about the size of its input. Norms behind a
 * block begin small, so that each block begins as a small correction of the residual stream.
 */
public final class Initialization {
    /** The first logits are small, so the first steps are not spent on unlearning them. */
    private static final double EMBEDDING_GAIN = 0.3;

    private static final double MATRIX_GAIN = 0.7;
    private static final float POST_NORM = -0.7f; // multiplies by 0.3

    private Initialization() {}

    /** A new array of {@link ParameterLayout#size} parameters; the same seed gives the same ones. */
    public static float[] of(ParameterLayout layout, long seed) {
        float[] values = new float[layout.size()];
        Random random = new Random(seed);
        for (Parameter parameter : layout.all()) {
            switch (parameter.kind()) {
                case EMBEDDING -> normal(values, parameter, EMBEDDING_GAIN, random);
                case MATRIX -> normal(values, parameter, MATRIX_GAIN, random);
                case NORM -> Arrays.fill(values, parameter.at(), parameter.end(), normStart(parameter.name()));
            }
        }
        return values;
    }

    private static float normStart(String name) {
        return name.contains(".post_") ? POST_NORM : 0;
    }

    private static void normal(float[] values, Parameter parameter, double gain, Random random) {
        double deviation = gain / Math.sqrt(parameter.columns());
        for (int i = parameter.at(); i < parameter.end(); i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
    }
}
