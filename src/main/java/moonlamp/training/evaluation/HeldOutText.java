package moonlamp.training.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text that no model was trained on.
 *
 * @param prompt what it answers
 * @param text the answer
 * @param source where it comes from
 */
public record HeldOutText(String prompt, String text, String source) {
    /**
     * Reads lines of {"prompt", "text", "source"} and keeps some.
     *
     * @param most how many to keep: of each source the same number, as far as it has them, evenly spread over the file
     * @throws JsonLinesException if a line lacks one of the three
     */
    public static List<HeldOutText> read(Path file, int most) throws IOException {
        Map<String, List<HeldOutText>> bySource = new TreeMap<>();
        try (JsonLines<HeldOutText> lines = JsonLines.of(file, HeldOutText::from)) {
            while (lines.hasNext()) {
                HeldOutText text = lines.next();
                bySource.computeIfAbsent(text.source(), source -> new ArrayList<>())
                        .add(text);
            }
        }
        return evenly(bySource, most);
    }

    private static HeldOutText from(JsonLines.Line line) {
        return new HeldOutText(line.text("prompt"), line.text("text"), line.text("source"));
    }

    /** The smallest sources first: what they cannot give is left to the others. */
    private static List<HeldOutText> evenly(Map<String, List<HeldOutText>> bySource, int most) {
        List<List<HeldOutText>> sources = new ArrayList<>(bySource.values());
        sources.sort((a, b) -> Integer.compare(a.size(), b.size()));
        List<HeldOutText> kept = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            int fair = (most - kept.size()) / (sources.size() - i);
            List<HeldOutText> all = sources.get(i);
            int count = Math.min(fair, all.size());
            for (int k = 0; k < count; k++) {
                kept.add(all.get((int) ((long) k * all.size() / count)));
            }
        }
        return kept;
    }
}
