package moonlamp.training.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moonlamp.training.file.WholeFile;

/** The numbers of a run in two CSV files: every step, and the held-out losses. */
final class RunLog {
    private static final String STEP_HEADER = "step,tokens,seconds,loss,smoothed_loss,gradient_norm,rate_factor\n";
    private static final String HELD_OUT_HEADER = "step,tokens,source,weights,nats_per_token,nats_per_character\n";

    private final Path steps;
    private final Path heldOut;
    private final StringBuilder pending = new StringBuilder();

    /** Opens the logs in a folder; rows of steps after {@code lastStep}, of a run that was cut off, are taken out. */
    RunLog(Path folder, long lastStep) throws IOException {
        steps = folder.resolve("steps.csv");
        heldOut = folder.resolve("held-out.csv");
        open(steps, STEP_HEADER, lastStep);
        open(heldOut, HELD_OUT_HEADER, lastStep);
    }

    private static void open(Path file, String header, long lastStep) throws IOException {
        StringBuilder kept = new StringBuilder(header);
        for (String row : rows(file)) {
            if (Long.parseLong(row.substring(0, row.indexOf(','))) <= lastStep) {
                kept.append(row).append('\n');
            }
        }
        WholeFile.write(file, kept.toString());
    }

    private static List<String> rows(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> rows = new ArrayList<>(Files.readAllLines(file));
        rows.removeIf(row -> row.isEmpty() || !Character.isDigit(row.charAt(0)) || row.indexOf(',') < 0);
        return rows;
    }

    /** Notes a step; it is written with the next {@link #flush}. */
    void step(long step, long tokens, double seconds, Trainer.Step result, double smoothed, float rateFactor) {
        pending.append(String.format(
                Locale.ROOT,
                "%d,%d,%.1f,%.5f,%.5f,%.4f,%.5f%n",
                step,
                tokens,
                seconds,
                result.loss(),
                smoothed,
                result.gradientNorm(),
                rateFactor));
    }

    /** Writes what is pending. */
    void flush() throws IOException {
        Files.writeString(steps, pending.toString(), StandardOpenOption.APPEND);
        pending.setLength(0);
    }

    /** Writes held-out losses. */
    void heldOut(long step, long tokens, String weights, Map<String, Trainer.Judgement> judgements) throws IOException {
        StringBuilder text = new StringBuilder();
        judgements.forEach((source, judgement) -> text.append(String.format(
                Locale.ROOT,
                "%d,%d,%s,%s,%.5f,%.5f%n",
                step,
                tokens,
                source,
                weights,
                judgement.natsPerToken(),
                judgement.natsPerCharacter())));
        Files.writeString(heldOut, text.toString(), StandardOpenOption.APPEND);
    }

    /** The rows of all steps so far, without the header. */
    List<String> stepRows() throws IOException {
        return rows(steps);
    }

    /** The rows of all held-out losses so far, without the header. */
    List<String> heldOutRows() throws IOException {
        return rows(heldOut);
    }
}
