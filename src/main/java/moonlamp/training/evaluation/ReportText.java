package moonlamp.training.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryOptions;
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
        text.append(stories());
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
            groups.add(results.originals(task -> task.request().length(), length));
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
        return choices("character", StoryOptions.CHARACTERS, t -> t.request().character(), StoryMeasures::character)
                + choices("setting", StoryOptions.SETTINGS, t -> t.request().setting(), StoryMeasures::setting)
                + choices("twist", StoryOptions.TWISTS, t -> t.request().twist(), StoryMeasures::twist)
                + choices("theme", StoryOptions.THEMES, t -> t.request().theme(), StoryMeasures::theme);
    }

    private String choices(
            String kind, List<?> options, Function<StoryTask, Object> property, Predicate<StoryMeasures> isHonoured) {
        List<String> parts = new ArrayList<>();
        for (Object option : options) {
            double share = results.originals(property, option).share(isHonoured);
            String name = option instanceof StoryTheme theme ? theme.word() : option.toString();
            parts.add(name + " " + Unit.SHARE.write(share));
        }
        return kind + ": " + String.join(", ", parts) + "\n";
    }

    /** What is measured on pairs of stories, and on stories and other texts. */
    private String stories() {
        int originals = results.told().originals().size();
        int all = results.measures().size();
        Copies copies = results.copies();
        return "4-grams shared by two seeds of the same choices: " + Unit.SHARE.write(results.sharedBySeeds()) + " ("
                + results.told().retold().size() + " told twice)\n"
                + "8-grams copied from " + copies.trainingTexts() + " training texts: originals "
                + Unit.SHARE.write(copies.mean(0, originals)) + ", free text "
                + Unit.SHARE.write(copies.mean(originals, all)) + "\n";
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
