package moonlamp.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moonlamp.story.AgeBand;
import moonlamp.story.Recipe;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryTheme;
import moonlamp.training.text.StoryText;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final ModelFacts MODEL = new ModelFacts("tiny.gguf", "abc", 123);

    /** Twenty originals and two of free text, seeds 1 to 22; the last original is spoilt. */
    private static Report report(HeldOutLosses losses, HeldOutLosses unquantised) {
        List<ToldStory> all = new ArrayList<>();
        for (int i = 1; i <= 22; i++) {
            StoryTask task = Stories.squirrel(StoryTheme.values()[i % 6], StoryLength.SHORT, i);
            String text = i == 20 ? "An fox *was* dead\n\n1. See [here]" : Stories.GOOD;
            all.add(new ToldStory(task, new StoryText(text), i != 20, i == 21 ? 1 : 0));
        }
        ToldStories told = new ToldStories(
                all.subList(0, 20),
                all.subList(20, 22),
                List.of(all.get(0), Stories.told("Else.", true), all.get(19)),
                List.of(
                        aged(AgeBand.AGES_3_TO_5, "It ran. It slept."),
                        aged(AgeBand.AGES_6_TO_8, "It ran home. It slept.")));
        List<StoryMeasures> measures =
                told.judged().stream().map(StoryMeasures::of).toList();
        Copies copies = new Copies(
                new TreeMap<>(Map.of("fables", new Copies.Shares(4, Collections.nCopies(22, 0.125)))),
                new Copies.Shares(9, Collections.nCopies(22, 0.25)));
        return new Report(MODEL, 5, new Results(told, measures, copies, losses, unquantised));
    }

    private static ToldStory aged(AgeBand ages, String text) {
        StoryTask task =
                Stories.squirrel(StoryTheme.FUNNY, StoryLength.SHORT, 1).forAges(ages);
        return new ToldStory(task, new StoryText(text), true, 0);
    }

    private static Report report() {
        return report(HeldOutLosses.NONE, HeldOutLosses.NONE);
    }

    private static HeldOutLosses losses(double nats) {
        TreeMap<String, Loss> losses = new TreeMap<>();
        losses.put("tales", new Loss(2, 1, 10, 40, nats));
        return new HeldOutLosses(losses);
    }

    private static String row(String table, String name) {
        return table.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow()
                .replaceAll(" +", " ");
    }

    @Test
    void theTableHasMeasuresChoicesAndGates() {
        String table = report().table();
        assertEquals("stories originals short medium long free text", row(table, "stories"));
        assertEquals("number 20 20 0 0 2", row(table, "number"));
        assertEquals("setting 95.0 % 95.0 % - - 100.0 %", row(table, "setting  "));
        assertEquals("character: a brave squirrel 95.0 %", row(table, "character: a brave"));
        assertEquals("character: a shy dragon -", row(table, "character: a shy"));
        assertEquals("theme: fairy tale 100.0 %", row(table, "theme: fairy tale"));
        assertEquals("3-5 2.00", row(table, "3-5"));
        assertEquals("6-8 2.50", row(table, "6-8"));
        assertEquals("9-12 -", row(table, "9-12"));
        assertEquals("8-grams copied from texts originals free text", row(table, "8-grams"));
        assertEquals("fables 4 12.5 % 12.5 %", row(table, "fables"));
        assertEquals("all 9 25.0 % 25.0 %", row(table, "all"));
        assertEquals("twist 95.0 % at least 92.0 % met", gate(table, "twist"));
        assertEquals("character 95.0 % at least 98.0 % MISSED", gate(table, "character"));
        assertEquals("loss gap of Q4_0, nats per token - below 0.0200 not measured", gate(table, "loss gap"));
        assertFalse(table.contains("held-out loss"));
        assertFalse(report().pass());
    }

    private static String gate(String table, String name) {
        return row(table.substring(table.indexOf("\ngate ")), name);
    }

    @Test
    void lossesHaveATableWhereTheyWereMeasured() {
        String table = report(losses(20.1), losses(20)).table();
        assertEquals("tales 2 1 0.5025 2.0100 2.0000", row(table, "tales"));
        assertEquals("all 2 1 0.5025 2.0100 2.0000", row(table.substring(table.indexOf("\nheld-out loss ")), "all"));
        assertEquals("loss gap of Q4_0, nats per token 0.0100 below 0.0200 met", gate(table, "loss gap"));
    }

    @Test
    void theSummaryIsOneLineOfJson() {
        String json = report(losses(20.1), losses(20)).json();
        assertFalse(json.contains("\n"));
        JsonObject summary = JsonParser.parseString(json).getAsJsonObject();
        assertEquals("tiny.gguf", summary.get("model").getAsString());
        assertEquals(5, summary.get("seed").getAsInt());
        assertFalse(summary.get("pass").getAsBoolean());
        JsonObject originals = summary.getAsJsonObject("originals");
        assertEquals(20, originals.get("stories").getAsInt());
        assertEquals(0.95, originals.get("setting").getAsDouble());
        assertEquals(
                "{\"sources\":{\"fables\":{\"texts\":4,\"originals\":0.125,\"free_text\":0.125}},"
                        + "\"all\":{\"texts\":9,\"originals\":0.25,\"free_text\":0.25}}",
                summary.getAsJsonObject("copied").toString());
        assertEquals(
                "{\"3-5\":2,\"6-8\":2.5,\"9-12\":null}",
                summary.getAsJsonObject("words_per_sentence_by_age").toString());
        assertEquals(1, summary.getAsJsonObject("free_text").get("setting").getAsDouble());
        assertEquals(
                2.01,
                summary.getAsJsonObject("held_out_loss")
                        .getAsJsonObject("sources")
                        .getAsJsonObject("tales")
                        .get("nats_per_token")
                        .getAsDouble());
        JsonArray gates = summary.getAsJsonArray("gates");
        assertEquals(Gate.ALL.size(), gates.size());
        assertEquals(
                "{\"name\":\"character\",\"comparison\":\"at least\",\"limit\":0.98,\"value\":0.95,\"pass\":false}",
                gates.get(0).toString());
        JsonElement unmeasured = JsonParser.parseString(report().json())
                .getAsJsonObject()
                .getAsJsonArray("gates")
                .get(Gate.ALL.size() - 1);
        assertTrue(unmeasured.getAsJsonObject().get("value").isJsonNull());
        assertTrue(unmeasured.getAsJsonObject().get("pass").isJsonNull());
    }

    @Test
    void everyStoryHasALine() {
        List<String> lines = report().stories();
        assertEquals(22, lines.size());
        JsonObject spoilt = JsonParser.parseString(lines.get(19)).getAsJsonObject();
        assertEquals("[\"an fox\"]", spoilt.get("article_slips").toString());
        assertEquals("[\"dead\"]", spoilt.get("dark_words").toString());
        assertEquals(0, spoilt.get("refused_sentences").getAsInt());
        JsonObject guarded = JsonParser.parseString(lines.get(20)).getAsJsonObject();
        assertEquals(1, guarded.get("refused_sentences").getAsInt());
        assertEquals(0.25, spoilt.get("copied").getAsDouble());
        assertFalse(spoilt.get("ended").getAsBoolean());
        assertEquals(20, Recipe.fromFragment(spoilt.get("recipe").getAsString()).seed());
        assertEquals(
                Stories.GOOD,
                JsonParser.parseString(lines.get(0))
                        .getAsJsonObject()
                        .get("text")
                        .getAsString());
    }

    @Test
    void samplesAreDifferentStoriesWithTheirLinks() {
        String page = report().samples(22);
        Matcher links = Pattern.compile("\\]\\((#r=[^)]+)\\)").matcher(page);
        HashSet<Long> seeds = new HashSet<>();
        while (links.find()) {
            seeds.add(Recipe.fromFragment(links.group(1)).seed());
        }
        assertEquals(22, seeds.size());
        assertTrue(page.contains("\n> Once upon a time a brave squirrel lived"));
        assertTrue(
                page.contains("\n> An fox \\*was\\* dead\n>\n> 1\\. See \\[here\\]\n\n(Here the context was full.)\n"));
        assertEquals(page, report().samples(22));
        assertEquals(3, report().samples(3).split("\n## ", -1).length - 1);
        assertThrows(IllegalArgumentException.class, () -> report().samples(23));
        assertThrows(IllegalArgumentException.class, () -> report().samples(0));
    }

    @Test
    void progressSpeaksNowAndThen() {
        List<String> lines = new ArrayList<>();
        Progress progress = new Progress("stories told", 1000, lines::add);
        for (int i = 0; i < 1000; i++) {
            progress.step();
        }
        assertEquals(20, lines.size());
        assertTrue(lines.get(0).startsWith("50 of 1000 stories told, "), lines.get(0));
        assertTrue(lines.get(19).endsWith(" about 0 s left"), lines.get(19));
        lines.clear();
        new Progress("stories told", 1, lines::add).step();
        assertEquals(1, lines.size());
    }
}
