package moonlamp.training.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import moonlamp.training.file.Checkpoint.Progress;
import moonlamp.training.network.ParameterLayout;

/** Tells a person how a run is doing, a line at a time. */
final class ProgressPrinter {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double MINUTES_PER_HOUR = 60;
    private static final double MILLION = 1e6;

    private final PrintStream out;
    private long recentTokens; // since the last progress line
    private double recentSeconds;

    ProgressPrinter(PrintStream out) {
        this.out = out;
    }

    void say(String text) {
        out.print(text + "\n");
        out.flush();
    }

    void begin(ParameterLayout layout, int epochTexts, int heldOutTexts, Progress progress, Path folder) {
        say(String.format(
                Locale.ROOT,
                "%,d parameters, %.1f MFLOP a token, %,d texts an epoch, %,d held out, output %s",
                layout.size(),
                layout.shape().operationsPerToken() / MILLION,
                epochTexts,
                heldOutTexts,
                folder));
        if (progress.step() > 0) {
            say("going on from step " + progress.step() + ", " + millions(progress.tokens()));
        }
    }

    /** Counts a step for the speed of the next progress line. */
    void step(long tokens, double seconds) {
        recentTokens += tokens;
        recentSeconds += seconds;
    }

    void progress(Progress progress, double loss, float rateFactor, long allTokens) {
        double speed = recentTokens / recentSeconds;
        say(String.format(
                Locale.ROOT,
                "step %d, %s, %.0f tokens/s, loss %.3f, smoothed %.3f, rate %.3f, left %s",
                progress.step(),
                millions(progress.tokens()),
                speed,
                loss,
                progress.smoothedLoss(),
                rateFactor,
                duration((allTokens - progress.tokens()) / speed)));
        recentTokens = 0;
        recentSeconds = 0;
    }

    void heldOut(String weights, Map<String, Trainer.Judgement> judgements) {
        judgements.forEach((source, judgement) -> say(String.format(
                Locale.ROOT,
                "  held out, %s weights: %.4f nats/token, %.4f nats/character, %s",
                weights,
                judgement.natsPerToken(),
                judgement.natsPerCharacter(),
                source)));
    }

    private static String millions(long tokens) {
        return String.format(Locale.ROOT, "%.2f M tokens", tokens / MILLION);
    }

    private static String duration(double seconds) {
        double hours = Math.max(0, seconds) / SECONDS_PER_HOUR;
        return String.format(
                Locale.ROOT, "%d h %02d min", (long) hours, (long) (hours * MINUTES_PER_HOUR % MINUTES_PER_HOUR));
    }
}
