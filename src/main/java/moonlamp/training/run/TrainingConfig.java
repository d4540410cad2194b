package moonlamp.training.run;

import java.util.List;
import java.util.Map;
import moonlamp.training.corpus.Emphasis;
import moonlamp.training.network.NetworkShape;
import moonlamp.training.optimizer.Optimizer;
import moonlamp.training.optimizer.RateSchedule;

/**
 * What a person decides about a run; {@link ConfigReader} reads it from JSON.
 *
 * @param output folder for everything the run writes; relative paths are relative to the configuration file
 * @param init GGUF files to train further instead of beginning with random parameters, and the share of each in the mean of
 *     their parameters; or null
 * @param seed decides the first parameters and the order of stories
 * @param threads that compute
 * @param model what the finished file says of itself
 * @param data what is learned from
 * @param vocabulary pieces
 * @param network sizes
 * @param schedule course of the run
 * @param optimizer learning rates
 * @param report what is told and kept while it runs
 */
record TrainingConfig(
        String output,
        Map<String, Double> init,
        long seed,
        int threads,
        Model model,
        Data data,
        Vocabulary vocabulary,
        Network network,
        Schedule schedule,
        OptimizerRates optimizer,
        Report report) {

    /** Name, author and licence (SPDX) of the model. */
    record Model(String name, String author, String licence) {}

    /**
     * Texts.
     *
     * @param jsonl file of stories, or null for none
     * @param sources how often an epoch takes each story of the file, by source
     * @param swapShare share of the file's stories that are told of another hero, anew each epoch
     * @param authoredStories how many of the corpus's own stories an epoch takes
     * @param emphasis how many times as often the corpus tells of happenings of a kind, by the name of the kind; null for none
     * @param originals how many times as often the corpus tells stories with an original happening; null for once
     * @param openings how many openings of the corpus's stories with another happening an epoch takes; null for none
     * @param heldOutPercent of each source
     * @param heldOutStories most held-out stories of a source that are judged with
     * @param promptWeight of the prompt's tokens in the loss; a story's weigh 1
     */
    record Data(
            String jsonl,
            Map<String, Integer> sources,
            double swapShare,
            int authoredStories,
            Map<String, Integer> emphasis,
            Double originals,
            Integer openings,
            int heldOutPercent,
            int heldOutStories,
            float promptWeight) {
        /**
         * What of the corpus is told more often or less.
         *
         * @throws IllegalArgumentException if {@code originals} is not above 0 and at most 100
         */
        Emphasis told() {
            return new Emphasis(emphasis == null ? Map.of() : emphasis, originals == null ? 1 : originals);
        }
    }

    /**
     * Pieces.
     *
     * @param size how many
     * @param file a vocabulary of an earlier run to use instead of making one, or null
     */
    record Vocabulary(int size, String file) {}

    /** Sizes as in {@link NetworkShape}. */
    record Network(int width, int layers, int heads, int kvHeads, int headSize, int feedForward, int context) {
        NetworkShape shape(int vocabulary) {
            return new NetworkShape(vocabulary, width, layers, heads, kvHeads, headSize, feedForward, context);
        }
    }

    /**
     * Course of the run, counted in tokens.
     *
     * @param tokens of the whole run
     * @param warmUpTokens until the full learning rate
     * @param decayFraction share of the run in which the rate falls to 0
     * @param quantizeFraction share of the run, at its end, that computes with quantised weights
     * @param batches tokens of a step, from a number of tokens on; the first from 0
     */
    record Schedule(
            long tokens, long warmUpTokens, double decayFraction, double quantizeFraction, List<Batch> batches) {
        RateSchedule rates() {
            return new RateSchedule(tokens, warmUpTokens, decayFraction);
        }

        /** Tokens of a step that begins at {@code seen} tokens. */
        int batch(long seen) {
            int size = batches.get(0).tokens();
            for (Batch batch : batches) {
                size = batch.fromTokens() <= seen ? batch.tokens() : size;
            }
            return size;
        }

        boolean quantizes(long seen) {
            return seen >= (1 - quantizeFraction) * tokens;
        }
    }

    /** Size of a step from a number of tokens on. */
    record Batch(long fromTokens, int tokens) {}

    /** As in {@link Optimizer.Settings}. */
    record OptimizerRates(float matrixRate, float otherRate, float weightDecay, float clip) {
        Optimizer.Settings settings() {
            return new Optimizer.Settings(matrixRate, otherRate, weightDecay, clip);
        }
    }

    /**
     * While it runs.
     *
     * @param everySteps steps between progress lines
     * @param heldOutTokens tokens between held-out losses
     * @param checkpointMinutes between checkpoints
     */
    record Report(int everySteps, long heldOutTokens, double checkpointMinutes) {}
}
