package moonlamp.testing;

import java.nio.file.Path;
import java.util.List;

/**
 * A model file with results that another engine recorded for it.
 *
 * @param file the GGUF file
 * @param exact f32 arithmetic on the dequantised weights
 * @param natives the same engine's usual arithmetic (int8 activations); empty or one element
 */
public record GoldenModel(Path file, Result exact, List<Result> natives) {
    /** File name without folder. */
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public String toString() {
        return name();
    }

    /**
     * One recorded run.
     *
     * @param kind {@code exact} or {@code native}
     * @param engine which engine and how it was set
     * @param sha256 of the model file, in hex
     * @param greedy null if none was recorded
     */
    public record Result(String kind, String engine, String sha256, List<Case> cases, Greedy greedy) {
        /** The case of this name. */
        public Case named(String name) {
            return cases.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
        }
    }

    /**
     * One input.
     *
     * @param ids token ids, BOS first
     * @param positions positions whose logits were recorded
     * @param logits [positions.length][vocabulary]
     */
    public record Case(String name, int[] ids, int[] positions, float[][] logits) {}

    /**
     * A greedy continuation.
     *
     * @param prompt name of the case it continues
     * @param ids the ids chosen, one a step
     * @param margins distance of the best to the second best logit at each step
     */
    public record Greedy(String prompt, int[] ids, float[] margins) {}
}
