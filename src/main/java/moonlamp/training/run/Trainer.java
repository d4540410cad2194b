package moonlamp.training.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import moonlamp.training.data.Document;
import moonlamp.training.data.StepPlan;
import moonlamp.training.network.ParameterLayout;
import moonlamp.training.network.Pass;
import moonlamp.training.network.Rows;
import moonlamp.training.network.Weights;
import moonlamp.training.network.Weights.Rounding;
import moonlamp.training.optimizer.Optimizer;
import moonlamp.training.parallel.Crew;

/**
 * Takes steps: the gradient of some documents, summed in an order that depends only on the number of threads, then the
 * optimiser.
 */
final class Trainer {
    /** Rows of one pass, if the context is not longer: enough to use each loaded weight often. */
    private static final int LEAST_CAPACITY = 1024;

    private final Crew crew;
    private final float[] parameters;
    private final Weights weights;
    private final Optimizer optimizer;
    private final float promptWeight;
    private final int capacity;
    private final List<Pass> passes = new ArrayList<>();
    private final List<Rows> rows = new ArrayList<>();

    /**
     * What a step has come to.
     *
     * @param loss weighted mean of nats per token, before the step
     * @param gradientNorm before it was limited
     */
    record Step(double loss, double gradientNorm) {}

    /**
     * Loss over held-out stories, of the stories' tokens alone.
     *
     * @param natsPerToken mean
     * @param natsPerCharacter mean, comparable between vocabularies
     * @param tokens that were predicted
     */
    record Judgement(double natsPerToken, double natsPerCharacter, long tokens) {}

    /** A trainer that changes {@code parameters} and the optimiser's state with every step. */
    Trainer(
            ParameterLayout layout,
            float[] parameters,
            Optimizer.State state,
            Optimizer.Settings settings,
            float promptWeight,
            Crew crew) {
        this.crew = crew;
        this.parameters = parameters;
        this.promptWeight = promptWeight;
        weights = new Weights(layout);
        optimizer = new Optimizer(layout, settings, state, crew);
        int context = layout.shape().context();
        capacity = Math.max(context, LEAST_CAPACITY);
        for (int member = 0; member < crew.members(); member++) {
            passes.add(new Pass(weights, capacity));
            rows.add(new Rows(capacity, context));
        }
    }

    /**
     * One step.
     *
     * @param documents at least one
     * @param number of the step, from 1 on
     */
    Step step(List<Document> documents, long number, float rateFactor, Rounding rounding) {
        load(rounding);
        double total = documents.stream().mapToDouble(this::weight).sum();
        float scale = (float) (1 / total);
        double loss = overGroups(documents, promptWeight, (pass, group) -> pass.train(group, scale));
        List<float[]> gradients = passes.stream().map(Pass::gradient).toList();
        return new Step(loss / total, optimizer.step(parameters, gradients, number, rateFactor));
    }

    /** Losses by source. */
    Map<String, Judgement> judge(List<Document> documents, Rounding rounding) {
        load(rounding);
        Map<String, List<Document>> bySource =
                documents.stream().collect(Collectors.groupingBy(Document::source, TreeMap::new, Collectors.toList()));
        Map<String, Judgement> judgements = new TreeMap<>();
        bySource.forEach((source, some) -> judgements.put(source, judge(some)));
        return judgements;
    }

    private Judgement judge(List<Document> documents) {
        double loss = overGroups(documents, 0, Pass::loss);
        long tokens = documents.stream()
                .mapToLong(document -> document.ids().length - document.promptLength())
                .sum();
        long characters =
                documents.stream().mapToLong(Document::storyCharacters).sum();
        return new Judgement(loss / tokens, loss / characters, tokens);
    }

    private interface Work {
        double lossOf(Pass pass, Rows rows);
    }

    /** The sum of losses; group i is done by member i modulo their number, so that every sum has one order. */
    private double overGroups(List<Document> documents, float weightOfPrompt, Work work) {
        List<List<Document>> groups = StepPlan.of(documents, crew.members(), capacity);
        double[] losses = new double[groups.size()];
        crew.onEach(member -> {
            Rows own = rows.get(member);
            for (int i = member; i < groups.size(); i += crew.members()) {
                own.clear();
                groups.get(i).forEach(document -> own.add(document.ids(), document.promptLength(), weightOfPrompt));
                losses[i] = work.lossOf(passes.get(member), own);
            }
        });
        return Arrays.stream(losses).sum();
    }

    private double weight(Document document) {
        int predicted = document.ids().length - 1;
        int prompt = document.promptLength() - 1;
        return predicted - prompt + (double) promptWeight * prompt;
    }

    private void load(Rounding rounding) {
        crew.share(weights.parts(), (member, part) -> weights.load(part, parameters, rounding));
    }
}
