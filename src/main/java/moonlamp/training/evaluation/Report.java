package moonlamp.training.evaluation;

import java.util.List;

/** The result of an evaluation in the forms in which it is read. */
public final class Report {
    private final ModelFacts model;
    private final long seed;
    private final Results results;

    Report(ModelFacts model, long seed, Results results) {
        this.model = model;
        this.seed = seed;
        this.results = results;
    }

    /** Whether no gate that was measured is missed. */
    public boolean pass() {
        return results.pass();
    }

    /** For people: the measures, where they miss, and the gates. Ends with a line end. */
    public String table() {
        return new ReportText(model, seed, results).write();
    }

    /** For programs: everything in one JSON object, one line. */
    public String json() {
        return JsonSummary.of(model, seed, results).toString();
    }

    /** Each story with its recipe and what was measured, a JSON object each, one line. */
    public List<String> stories() {
        return JsonSummary.stories(results);
    }

    /**
     * A page of some stories as they were told, with their recipes, for reading; Markdown.
     *
     * @param count how many, drawn by the evaluation's seed
     * @throws IllegalArgumentException if there are not so many
     */
    public String samples(int count) {
        return SamplesPage.write(model, seed, results.told().judged(), count);
    }
}
