package moonlamp.training.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import moonlamp.story.AgeBand;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryRequest;
import moonlamp.story.StoryTheme;

/** Writes the results for people. */
final class ReportText {
    private final ModelFacts model;
    private final long seed;
    private final Results results;

    ReportText(ModelFacts model, long seed, Results results) {
        this.model = model;
        this.seed = seed;
        this.results = results;
    }

    String write() {
        StringBuilder text = new StringBuilder();
        text.append(model.name())
                .append(", ")
                .append(model.bytes())
                .append(" bytes, seed ")
                .append(seed)
                .append("\n\n");
        text.append(measures()).append('\n');
        text.append(choices()).append('\n');
        text.append(ages()).append('\n');
        text.append(sharedBySeeds()).append('\n');
        text.append(copies());
        if (!results.losses().bySource().isEmpty()) {
            text.append('\n').append(losses());
        }
        return text.append('\n').append(gates()).toString();
    }

    /** The measures of stories, for groups of them. */
    private String measures() {
        List<Summary> groups = new ArrayList<>(List.of(results.originals()));
        List<String> heads = new ArrayList<>(List.of("stories", "originals"));
        for (StoryLength length : StoryOptions.LENGTHS) {
            groups.add(results.originals(StoryRequest::length, length));
            heads.add(length.label().toLowerCase(Locale.ROOT));
        }
        groups.add(results.freeText());
        heads.add("free text");
        TextTable table = new TextTable().row(heads);
        for (Measure measure : Measure.ALL) {
            List<String> row = new ArrayList<>(List.of(measure.name()));
            groups.forEach(group -> row.add(measure.unit().write(measure.of().applyAsDouble(group))));
            table.row(row);
        }
        return table.write();
    }

    /** How often each choice of the page is honoured. */
    private String choices() {
        TextTable table = new TextTable().row(List.of("originals by choice", "honoured"));
        addChoices(table, "character", StoryOptions.CHARACTERS, StoryRequest::character, StoryMeasures::character);
        addChoices(table, "setting", StoryOptions.SETTINGS, StoryRequest::setting, StoryMeasures::setting);
        addChoices(table, "twist", StoryOptions.TWISTS, StoryRequest::twist, StoryMeasures::twist);
        List<String> themes = StoryOptions.THEMES.stream().map(StoryTheme::word).toList();
        addChoices(table, "theme", themes, request -> request.theme().word(), StoryMeasures::theme);
        return table.write();
    }

    private void addChoices(
            TextTable table,
            String kind,
            List<String> choices,
            Function<StoryRequest, String> property,
            Predicate<StoryMeasures> isHonoured) {
        for (String choice : choices) {
            double share = results.originals(property, choice).share(isHonoured);
            table.row(List.of(kind + ": " + choice, Unit.SHARE.write(share)));
        }
    }

    /** Whether stories for older children have longer sentences. */
    private String ages() {
        TextTable table = new TextTable().row(List.of("told to children aged", "words a sentence"));
        for (AgeBand ages : EvaluationPlan.AGES) {
            table.row(List.of(ages.code(), Unit.NUMBER.write(results.told().wordsPerSentence(ages))));
        }
        return table.write();
    }

    private String sharedBySeeds() {
        return "4-grams shared by two seeds of the same choices: " + Unit.SHARE.write(results.sharedBySeeds()) + " ("
                + results.told().retold().size() + " told twice)\n";
    }

    /** How much of the stories stands in training texts. */
    private String copies() {
        TextTable table = new TextTable().row(List.of("8-grams copied from", "texts", "originals", "free text"));
        results.copies().bySource().forEach((source, shares) -> table.row(row(source, shares)));
        return table.row(row("all", results.copies().all())).write();
    }

    private List<String> row(String name, Copies.Shares shares) {
        int originals = results.told().originals().size();
        return List.of(
                name,
                Long.toString(shares.texts()),
                Unit.SHARE.write(shares.mean(0, originals)),
                Unit.SHARE.write(shares.mean(originals, results.measures().size())));
    }

    private String losses() {
        TextTable table = new TextTable()
                .row(List.of("held-out loss", "texts", "cut", "nats/character", "nats/token", "unquantised"));
        for (Map.Entry<String, Loss> source : results.losses().bySource().entrySet()) {
            Loss before = results.unquantised().bySource().getOrDefault(source.getKey(), Loss.NONE);
            table.row(row(source.getKey(), source.getValue(), before));
        }
        return table.row(row(
                        "all", results.losses().total(), results.unquantised().total()))
                .write();
    }

    private static List<String> row(String name, Loss loss, Loss unquantised) {
        return List.of(
                name,
                Integer.toString(loss.texts()),
                Integer.toString(loss.cut()),
                Unit.NATS.write(loss.perCharacter()),
                Unit.NATS.write(loss.perToken()),
                Unit.NATS.write(unquantised.perToken()));
    }

    private String gates() {
        TextTable table = new TextTable().row(List.of("gate", "value", "wanted", ""));
        for (Gate.Outcome outcome : results.outcomes()) {
            Gate gate = outcome.gate();
            String word = outcome.isMissed() ? "MISSED" : outcome.isMeasured() ? "met" : "not measured";
            table.row(List.of(
                    gate.name(),
                    gate.unit().write(outcome.value()),
                    gate.comparison().words() + " " + gate.unit().write(gate.limit()),
                    word));
        }
        return table.write();
    }
}
