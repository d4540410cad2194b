package moonlamp.training.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moonlamp.training.data.TrainingText;

/** A file of texts that no model was trained on. */
public final class HeldOutFile {
    private HeldOutFile() {}

    /**
     * Reads lines of {"prompt", "text", "source"} and keeps some.
     *
     * @param most how many to keep: of each source the same number, as far as it has them, evenly spread over the file
     * @throws JsonLinesException if a line lacks one of the three
     */
    public static List<TrainingText> read(Path file, int most) throws IOException {
        Map<String, List<TrainingText>> bySource = new TreeMap<>();
        try (JsonLines<TrainingText> lines = JsonLines.of(file, HeldOutFile::from)) {
            while (lines.hasNext()) {
                TrainingText text = lines.next();
                bySource.computeIfAbsent(text.source(), source -> new ArrayList<>())
                        .add(text);
            }
        }
        return evenly(bySource, most);
    }

    private static TrainingText from(JsonLines.Line line) {
        return new TrainingText(line.text("prompt"), line.text("text"), line.text("source"));
    }

    /** The smallest sources first: what they cannot give is left to the others. */
    private static List<TrainingText> evenly(Map<String, List<TrainingText>> bySource, int most) {
        List<List<TrainingText>> sources = new ArrayList<>(bySource.values());
        sources.sort((a, b) -> Integer.compare(a.size(), b.size()));
        List<TrainingText> kept = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            int fair = (most - kept.size()) / (sources.size() - i);
            List<TrainingText> all = sources.get(i);
            int count = Math.min(fair, all.size());
            for (int k = 0; k < count; k++) {
                kept.add(all.get((int) ((long) k * all.size() / count)));
            }
        }
        return kept;
    }
}
