package moonlamp.training.optimizer;

import java.util.Arrays;
import java.util.List;
import moonlamp.training.network.Parameter;
import moonlamp.training.network.Parameter.Kind;
import moonlamp.training.network.ParameterLayout;
import moonlamp.training.parallel.Crew;

/**
 * Muon for the matrices of the blocks, AdamW (Loshchilov and Hutter 2019) for embedding and norms; the gradient's norm is
 * limited first. Only matrices are decayed.
 */
public final class Optimizer {
    private static final float FIRST_MOMENT = 0.9f;
    private static final float SECOND_MOMENT = 0.95f;
    private static final float EPSILON = 1e-8f;
    private static final int CHUNK = 1 << 15;
    private static final double TINY = 1e-9;

    private final Settings settings;
    private final Crew crew;
    private final List<Parameter> matrices;
    private final int size;
    private final int firstMatrix;
    private final State state;
    private final Muon[] muons;
    private final double[] chunkSquares;

    /**
     * Constants of a run.
     *
     * @param matrixRate learning rate of Muon
     * @param otherRate learning rate of AdamW
     * @param weightDecay of matrices, times the rate, a step
     * @param clip largest norm of the gradient of all parameters
     */
    public record Settings(float matrixRate, float otherRate, float weightDecay, float clip) {
        /** @throws IllegalArgumentException if a value is out of range */
        public Settings {
            if (!(matrixRate > 0 && otherRate > 0 && weightDecay >= 0 && clip > 0)) {
                throw new IllegalArgumentException(
                        "matrixRate, otherRate and clip must be above 0, weightDecay not below");
            }
        }
    }

    /**
     * What the optimiser remembers between steps.
     *
     * @param momentum of every parameter
     * @param secondMoment of embedding and norms
     */
    public record State(float[] momentum, float[] secondMoment) {
        /** At the beginning of a run. */
        public static State zero(ParameterLayout layout) {
            return new State(new float[layout.size()], new float[layout.firstMatrix()]);
        }
    }

    /** An optimiser that goes on from {@code state} and changes it. */
    public Optimizer(ParameterLayout layout, Settings settings, State state, Crew crew) {
        this.settings = settings;
        this.crew = crew;
        this.state = state;
        size = layout.size();
        firstMatrix = layout.firstMatrix();
        matrices = layout.all().stream().filter(p -> p.kind() == Kind.MATRIX).toList();
        int largest = matrices.stream().mapToInt(Parameter::size).max().orElseThrow();
        int side = matrices.stream()
                .mapToInt(p -> Math.min(p.rows(), p.columns()))
                .max()
                .orElseThrow();
        muons = new Muon[crew.members()];
        Arrays.setAll(muons, member -> new Muon(largest, side));
        chunkSquares = new double[(size + CHUNK - 1) / CHUNK];
    }

    /**
     * One step.
     *
     * @param values the parameters, changed
     * @param gradients parts of the gradient, added up in their order; 0 afterwards
     * @param number of the step, from 1 on
     * @param rateFactor of both learning rates
     * @return the gradient's norm before it was limited
     */
    public double step(float[] values, List<float[]> gradients, long number, float rateFactor) {
        float[] gradient = gradients.get(0);
        double norm = addUp(gradients);
        float factor = (float) Math.min(1, settings.clip() / (norm + TINY));
        int chunks = (firstMatrix + CHUNK - 1) / CHUNK;
        crew.share(matrices.size() + chunks, (member, index) -> {
            if (index < matrices.size()) {
                matrixStep(muons[member], values, gradient, matrices.get(index), factor, rateFactor);
            } else {
                int from = (index - matrices.size()) * CHUNK;
                adamStep(values, gradient, from, Math.min(firstMatrix, from + CHUNK), factor, number, rateFactor);
            }
        });
        crew.share(chunkSquares.length, (member, index) -> {
            for (float[] part : gradients) {
                Arrays.fill(part, index * CHUNK, Math.min(size, (index + 1) * CHUNK), 0);
            }
        });
        return norm;
    }

    /** Adds all parts to the first and returns its norm. */
    private double addUp(List<float[]> gradients) {
        float[] sum = gradients.get(0);
        crew.share(chunkSquares.length, (member, index) -> {
            int end = Math.min(size, (index + 1) * CHUNK);
            for (float[] part : gradients.subList(1, gradients.size())) {
                for (int i = index * CHUNK; i < end; i++) {
                    sum[i] += part[i];
                }
            }
            double squares = 0;
            for (int i = index * CHUNK; i < end; i++) {
                squares += (double) sum[i] * sum[i];
            }
            chunkSquares[index] = squares;
        });
        return Math.sqrt(Arrays.stream(chunkSquares).sum());
    }

    private void matrixStep(
            Muon muon, float[] values, float[] gradient, Parameter matrix, float factor, float rateFactor) {
        muon.step(
                values,
                gradient,
                state.momentum(),
                matrix.at(),
                matrix.rows(),
                matrix.columns(),
                factor,
                settings.matrixRate() * rateFactor,
                settings.weightDecay());
    }

    private void adamStep(
            float[] values, float[] gradient, int from, int end, float factor, long number, float rateFactor) {
        float[] first = state.momentum();
        float[] second = state.secondMoment();
        float firstBias = (float) (1 / (1 - Math.pow(FIRST_MOMENT, number)));
        float secondBias = (float) (1 / (1 - Math.pow(SECOND_MOMENT, number)));
        float rate = settings.otherRate() * rateFactor;
        for (int i = from; i < end; i++) {
            float g = gradient[i] * factor;
            first[i] = FIRST_MOMENT * first[i] + (1 - FIRST_MOMENT) * g;
            second[i] = SECOND_MOMENT * second[i] + (1 - SECOND_MOMENT) * g * g;
            values[i] -= rate * (first[i] * firstBias) / ((float) Math.sqrt(second[i] * secondBias) + EPSILON);
        }
    }
}
