package moonlamp.training.run;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moonlamp.training.data.HeldOut;

/** Reads a configuration; a missing or misspelt entry is an error that names it, never a default. */
final class ConfigReader {
    private static final Set<String> OPTIONAL = Set.of(
            "init",
            "vocabulary.file",
            "data.jsonl",
            "data.sources",
            "data.emphasis",
            "data.originals",
            "data.openings");
    private static final double ROUNDING = 1e-6; // of shares that add up to 1
    private static final int MAX_THREADS = 64;
    private static final int MAX_EMPHASIS = 100;
    private static final int MAX_CHECKPOINT_MINUTES = 60;

    private ConfigReader() {}

    /**
     * The configuration in a file.
     *
     * @throws ConfigException if it is none
     * @throws IOException if the file cannot be read
     */
    static TrainingConfig read(Path file) throws IOException {
        try {
            JsonElement json = JsonParser.parseString(Files.readString(file));
            requireEntries(json, TrainingConfig.class, "");
            TrainingConfig config = new Gson().fromJson(json, TrainingConfig.class);
            check(config);
            return config;
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new ConfigException(file + ": " + e.getMessage(), e);
        }
    }

    private static void requireEntries(JsonElement json, Class<?> type, String at) {
        if (!json.isJsonObject()) {
            throw new IllegalArgumentException((at.isEmpty() ? "the whole" : at) + " must be an object in braces");
        }
        JsonObject object = json.getAsJsonObject();
        Set<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String key : object.keySet()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException("there is no entry " + at + key + "; known: " + known);
            }
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String name = at + component.getName();
            JsonElement value = object.get(component.getName());
            if ((value == null || value.isJsonNull()) && !OPTIONAL.contains(name)) {
                throw new IllegalArgumentException("the entry " + name + " is missing");
            } else if (component.getType().isRecord()) {
                requireEntries(value, component.getType(), name + ".");
            }
        }
    }

    private static void check(TrainingConfig config) {
        require(config.threads() >= 1 && config.threads() <= MAX_THREADS, "threads must be 1 to " + MAX_THREADS);
        require(
                config.init() == null || isMean(config.init().values()),
                "the shares in init must be above 0 and add up to 1");
        TrainingConfig.Data data = config.data();
        require(data.heldOutStories() >= 0, "data.heldOutStories must not be negative");
        require(data.authoredStories() >= 0, "data.authoredStories must not be negative");
        require(
                data.emphasis() == null || data.emphasis().values().stream().allMatch(ConfigReader::isEmphasis),
                "every one of data.emphasis must be 1 to " + MAX_EMPHASIS);
        data.told();
        require(data.openings() == null || data.openings() > 0, "data.openings must be above 0");
        require(
                data.emphasis() == null && data.originals() == null || data.authoredStories() > 0,
                "data.emphasis and data.originals need data.authoredStories above 0");
        require(data.promptWeight() >= 0 && data.promptWeight() <= 1, "data.promptWeight must be 0 to 1");
        require(data.swapShare() >= 0 && data.swapShare() <= 1, "data.swapShare must be 0 to 1");
        require((data.jsonl() == null) == (data.sources() == null), "data.jsonl and data.sources belong together");
        require(data.jsonl() != null || data.authoredStories() > 0, "data names no stories");
        checkSchedule(config.schedule());
        TrainingConfig.Report report = config.report();
        require(report.everySteps() >= 1, "report.everySteps must be at least 1");
        require(report.heldOutTokens() >= 1, "report.heldOutTokens must be at least 1");
        require(
                report.checkpointMinutes() > 0 && report.checkpointMinutes() <= MAX_CHECKPOINT_MINUTES,
                "report.checkpointMinutes must be above 0 and at most " + MAX_CHECKPOINT_MINUTES);
        new HeldOut(data.heldOutPercent());
        config.network().shape(config.vocabulary().size());
        config.optimizer().settings();
    }

    private static boolean isMean(Collection<Double> shares) {
        return shares.stream().allMatch(share -> share != null && share > 0)
                && Math.abs(shares.stream().mapToDouble(share -> share).sum() - 1) < ROUNDING;
    }

    private static boolean isEmphasis(Integer times) {
        return times != null && times >= 1 && times <= MAX_EMPHASIS;
    }

    private static void checkSchedule(TrainingConfig.Schedule schedule) {
        schedule.rates();
        require(
                schedule.quantizeFraction() >= 0 && schedule.quantizeFraction() <= 1,
                "schedule.quantizeFraction must be 0 to 1");
        require(
                !schedule.batches().isEmpty() && schedule.batches().get(0).fromTokens() == 0,
                "schedule.batches must begin with fromTokens 0");
        require(
                schedule.batches().stream().allMatch(batch -> batch.tokens() >= 1),
                "every one of schedule.batches needs tokens of at least 1");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
