package moonlamp.training.evaluation;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes the results for programs. Shares are parts of 1; what was not measured is null. */
final class JsonSummary {
    private static final int DECIMALS = 6;

    private JsonSummary() {}

    static JsonObject of(ModelFacts model, long seed, Results results) {
        JsonObject json = new JsonObject();
        json.addProperty("model", model.name());
        json.addProperty("sha256", model.sha256());
        json.addProperty("bytes", model.bytes());
        json.addProperty("seed", seed);
        json.add("originals", measures(results.originals()));
        json.add("free_text", measures(results.freeText()));
        json.add("words_per_sentence_by_age", ages(results));
        add(json, "shared_by_seeds", results.sharedBySeeds());
        json.add("copied", copies(results));
        json.add("held_out_loss", losses(results));
        json.add("gates", gates(results));
        json.addProperty("pass", results.pass());
        return json;
    }

    private static JsonObject measures(Summary summary) {
        JsonObject json = new JsonObject();
        Measure.ALL.forEach(measure -> add(json, measure.key(), measure.of().applyAsDouble(summary)));
        return json;
    }

    private static JsonObject ages(Results results) {
        JsonObject json = new JsonObject();
        EvaluationPlan.AGES.forEach(
                ages -> add(json, ages.code(), results.told().wordsPerSentence(ages)));
        return json;
    }

    private static JsonObject copies(Results results) {
        JsonObject sources = new JsonObject();
        results.copies().bySource().forEach((source, shares) -> sources.add(source, shares(shares, results)));
        JsonObject json = new JsonObject();
        json.add("sources", sources);
        json.add("all", shares(results.copies().all(), results));
        return json;
    }

    private static JsonObject shares(Copies.Shares shares, Results results) {
        int originals = results.told().originals().size();
        JsonObject json = new JsonObject();
        json.addProperty("texts", shares.texts());
        add(json, "originals", shares.mean(0, originals));
        add(json, "free_text", shares.mean(originals, results.measures().size()));
        return json;
    }

    private static JsonObject losses(Results results) {
        JsonObject sources = new JsonObject();
        results.losses().bySource().forEach((source, loss) -> sources.add(source, loss(loss)));
        JsonObject json = new JsonObject();
        json.add("sources", sources);
        json.add("all", loss(results.losses().total()));
        json.add("unquantised", loss(results.unquantised().total()));
        return json;
    }

    private static JsonObject loss(Loss loss) {
        JsonObject json = new JsonObject();
        json.addProperty("texts", loss.texts());
        json.addProperty("cut", loss.cut());
        json.addProperty("tokens", loss.tokens());
        add(json, "nats_per_character", loss.perCharacter());
        add(json, "nats_per_token", loss.perToken());
        return json;
    }

    private static JsonArray gates(Results results) {
        JsonArray gates = new JsonArray();
        for (Gate.Outcome outcome : results.outcomes()) {
            JsonObject json = new JsonObject();
            json.addProperty("name", outcome.gate().name());
            json.addProperty("comparison", outcome.gate().comparison().words());
            json.addProperty("limit", outcome.gate().limit());
            add(json, "value", outcome.value());
            json.add("pass", outcome.isMeasured() ? new JsonPrimitive(!outcome.isMissed()) : JsonNull.INSTANCE);
            gates.add(json);
        }
        return gates;
    }

    /** Each judged story, a JSON object. */
    static List<String> stories(Results results) {
        List<ToldStory> judged = results.told().judged();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            JsonObject json = story(judged.get(i), results.measures().get(i));
            List<Double> copied = results.copies().all().each();
            add(json, "copied", copied.isEmpty() ? Double.NaN : copied.get(i));
            json.addProperty("text", judged.get(i).text().text());
            lines.add(json.toString());
        }
        return lines;
    }

    private static JsonObject story(ToldStory story, StoryMeasures measures) {
        JsonObject json = new JsonObject();
        json.addProperty("recipe", "#" + story.task().recipe().toFragment());
        json.addProperty("character", measures.character());
        json.addProperty("named_at_once", measures.namedAtOnce());
        json.addProperty("named_often", measures.namedOften());
        json.addProperty("setting", measures.setting());
        json.addProperty("twist", measures.twist());
        json.addProperty("theme", measures.theme());
        json.addProperty("words", measures.words());
        json.addProperty("in_band", measures.inBand());
        json.addProperty("ended", measures.ended());
        add(json, "repeated_4_grams", (double) measures.repeatedFourGrams() / measures.fourGrams());
        json.add("names", array(measures.names()));
        json.add("article_slips", array(measures.articleSlips()));
        json.add("doubled_words", array(measures.doubledWords()));
        json.addProperty("unclosed_quotes", measures.unclosedQuotes());
        json.addProperty("refused_sentences", measures.refused());
        json.add("dark_words", array(measures.darkWords()));
        return json;
    }

    private static JsonArray array(Collection<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static void add(JsonObject json, String name, double value) {
        json.add(
                name,
                Double.isNaN(value)
                        ? JsonNull.INSTANCE
                        : new JsonPrimitive(new BigDecimal(value)
                                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                                .stripTrailingZeros()));
    }
}
