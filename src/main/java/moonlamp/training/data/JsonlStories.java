package moonlamp.training.data;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import moonlamp.story.Words;
import moonlamp.training.data.slots.SlotPrompt;

/**
 * Stories from a file with one JSON object a line, {@code {"text": ..., "source": ..., "meta": {...}}}; dark and very
 * short texts are left out.
 */
public final class JsonlStories implements StorySource {
    private static final int LEAST_WORDS = 40;

    private final List<Line> training = new ArrayList<>(); // as often as an epoch takes each
    private final List<Line> heldOut = new ArrayList<>();
    private final double swapShare;

    /** A line of the file; Gson fills it. */
    record Line(String text, String source, Map<String, String> meta) {}

    private JsonlStories(double swapShare) {
        this.swapShare = swapShare;
    }

    /**
     * Reads the stories of some sources.
     *
     * @param repeats how often an epoch takes each text, by the name of its source; others are left out
     * @param swapShare share of training texts that are told of another hero where that is safe
     * @param isDark texts that are left out
     * @throws IOException if the file cannot be read or is not of this form
     * @throws IllegalArgumentException if a named source has no story in it
     */
    public static JsonlStories read(
            Path file, Map<String, Integer> repeats, double swapShare, Predicate<String> isDark, HeldOut split)
            throws IOException {
        JsonlStories stories = new JsonlStories(swapShare);
        Map<String, Integer> found = new HashMap<>();
        Gson gson = new Gson();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            int number = 0;
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                number++;
                Line line = parse(gson, text, file, number);
                if (repeats.containsKey(line.source()) && isFit(line.text(), isDark)) {
                    found.merge(line.source(), 1, Integer::sum);
                    stories.add(line, repeats.get(line.source()), split);
                }
            }
        }
        for (String source : repeats.keySet()) {
            if (!found.containsKey(source)) {
                throw new IllegalArgumentException("There is no story of the source " + source + " in " + file);
            }
        }
        return stories;
    }

    private static Line parse(Gson gson, String text, Path file, int number) throws IOException {
        try {
            Line line = gson.fromJson(text, Line.class);
            if (line != null && line.text() != null && line.source() != null) {
                return line;
            }
        } catch (JsonSyntaxException e) {
            throw new IOException(file + ", line " + number + " is no JSON object: " + e.getMessage(), e);
        }
        throw new IOException(file + ", line " + number + " has no text and source");
    }

    private static boolean isFit(String text, Predicate<String> isDark) {
        return Words.count(text) >= LEAST_WORDS && !isDark.test(text);
    }

    private void add(Line line, int repeats, HeldOut split) {
        if (split.contains(line.text())) {
            heldOut.add(line);
        } else {
            training.addAll(Collections.nCopies(repeats, line));
        }
    }

    @Override
    public int perEpoch() {
        return training.size();
    }

    @Override
    public IntFunction<TrainingText> epoch(long seed) {
        List<Line> order = new ArrayList<>(training);
        Collections.shuffle(order, new Random(seed));
        return index -> text(order.get(index), new SplittableRandom(seed ^ Integer.reverse(index)), swapShare);
    }

    @Override
    public List<TrainingText> heldOut(int most) {
        Map<String, Integer> taken = new HashMap<>();
        return heldOut.stream()
                .filter(line -> taken.merge(line.source(), 1, Integer::sum) <= most)
                .map(line -> text(line, new SplittableRandom(line.text().hashCode()), 0))
                .toList();
    }

    private TrainingText text(Line line, SplittableRandom random, double swaps) {
        String told = line.text().strip();
        String story = random.nextDouble() < swaps ? SlotPrompt.swapHero(told, random) : told;
        Map<String, String> meta = story.equals(told) && line.meta() != null ? line.meta() : Map.of();
        return new TrainingText(SlotPrompt.of(story, meta, random), story, line.source());
    }
}
