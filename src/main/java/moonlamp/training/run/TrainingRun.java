package moonlamp.training.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import moonlamp.training.data.Document;
import moonlamp.training.data.DocumentEncoder;
import moonlamp.training.data.DocumentStream;
import moonlamp.training.file.Checkpoint;
import moonlamp.training.file.Checkpoint.Progress;
import moonlamp.training.file.TrainedModel;
import moonlamp.training.network.Initialization;
import moonlamp.training.network.ParameterLayout;
import moonlamp.training.network.Weights.Rounding;
import moonlamp.training.optimizer.Optimizer;
import moonlamp.training.optimizer.RateSchedule;
import moonlamp.training.parallel.Crew;
import moonlamp.training.vocabulary.Pieces;

/**
 * A run: goes on from the output folder's checkpoint or begins, takes steps until the schedule ends or it is asked to stop,
 * and leaves a checkpoint and a model either way.
 */
final class TrainingRun {
    private static final double NEW_SHARE = 0.02; // of a step in the smoothed loss
    private static final double NANOS = 1e9;
    private static final double SECONDS_PER_MINUTE = 60;

    private final TrainingConfig config;
    private final ProgressPrinter printer;
    private final BooleanSupplier stop;
    private final RunFiles files;
    private final Pieces pieces;
    private final ParameterLayout layout;
    private final Checkpoint state; // its arrays are changed by every step
    private final DocumentEncoder encoder;
    private final DocumentStream stream;
    private final List<Document> heldOut;
    private final RunLog log;
    private Progress progress;

    /**
     * Prepares a run.
     *
     * @param base folder of the configuration file
     * @param stop asked before every step; true ends the run
     */
    TrainingRun(TrainingConfig config, Path base, ProgressPrinter printer, BooleanSupplier stop) throws IOException {
        this.config = config;
        this.printer = printer;
        this.stop = stop;
        files = new RunFiles(base.resolve(config.output()), config.model());
        RunData data = new RunData(config.data(), base);
        TrainedModel init = Files.exists(files.checkpoint()) ? null : InitialModel.read(config, base);
        pieces = RunVocabulary.of(config, base, files, data, init, printer::say);
        layout = new ParameterLayout(config.network().shape(pieces.size()));
        state = state(init);
        progress = state.progress();
        encoder = new DocumentEncoder(pieces.toVocabulary(), config.network().context());
        stream = new DocumentStream(data.sources(), encoder, config.seed(), progress.place());
        heldOut = data.heldOut().stream().map(encoder::encode).toList();
        log = new RunLog(files.folder(), progress.step());
    }

    private Checkpoint state(TrainedModel init) throws IOException {
        if (Files.exists(files.checkpoint())) {
            return Checkpoint.read(files.checkpoint(), layout);
        }
        float[] parameters = init == null ? Initialization.of(layout, config.seed()) : init.parameters();
        return new Checkpoint(Progress.START, parameters, Optimizer.State.zero(layout));
    }

    /** Trains. */
    void run() throws IOException {
        printer.begin(layout, stream.epochLength(), heldOut.size(), progress, files.folder());
        try (Crew crew = new Crew(config.threads())) {
            Trainer trainer = new Trainer(
                    layout,
                    state.parameters(),
                    state.optimizer(),
                    config.optimizer().settings(),
                    config.data().promptWeight(),
                    crew);
            takeSteps(trainer);
            save();
            if (progress.tokens() >= config.schedule().tokens()) {
                finish(trainer);
            } else {
                printer.say("stopped at step " + progress.step() + "; the same command goes on from here");
            }
        }
    }

    private void takeSteps(Trainer trainer) throws IOException {
        long saved = System.nanoTime();
        while (progress.tokens() < config.schedule().tokens() && !stop.getAsBoolean()) {
            long before = progress.tokens();
            takeStep(trainer);
            long interval = config.report().heldOutTokens();
            if (before / interval != progress.tokens() / interval) {
                judge(trainer, rounding(progress.tokens()));
            }
            if (System.nanoTime() - saved > config.report().checkpointMinutes() * SECONDS_PER_MINUTE * NANOS) {
                save();
                saved = System.nanoTime();
            }
        }
    }

    private void takeStep(Trainer trainer) throws IOException {
        long start = System.nanoTime();
        List<Document> documents = new ArrayList<>();
        long tokens = 0;
        int wanted = config.schedule().batch(progress.tokens());
        while (tokens < wanted) {
            Document document = stream.next();
            documents.add(document);
            tokens += document.ids().length - 1;
        }
        RateSchedule rates = config.schedule().rates();
        long number = progress.step() + 1;
        long seen = progress.tokens() + tokens;
        float factor = rates.factor(seen);
        Trainer.Step result = trainer.step(documents, number, factor, rounding(progress.tokens()));
        if (!Double.isFinite(result.loss()) || !Double.isFinite(result.gradientNorm())) {
            throw new IllegalStateException("the loss of step " + number
                    + " is not a number; lower the learning rates and go on from the last checkpoint");
        }
        double smoothed = smooth(result.loss(), number);
        double seconds = (System.nanoTime() - start) / NANOS;
        progress = new Progress(number, seen, stream.place(), smoothed, progress.seconds() + seconds);
        log.step(number, seen, progress.seconds(), result, smoothed, factor);
        printer.step(tokens, seconds);
        if (number % config.report().everySteps() == 0) {
            printer.progress(progress, result.loss(), factor, config.schedule().tokens());
            log.flush();
        }
    }

    /** A mean of all steps at first, then a running one. */
    private double smooth(double loss, long number) {
        double share = Math.max(1.0 / number, NEW_SHARE);
        return share * loss + (1 - share) * progress.smoothedLoss();
    }

    private Rounding rounding(long seen) {
        return config.schedule().quantizes(seen) ? Rounding.QUANTIZED : Rounding.NONE;
    }

    private void judge(Trainer trainer, Rounding rounding) throws IOException {
        Map<String, Trainer.Judgement> judgements = trainer.judge(heldOut, rounding);
        String weights = rounding == Rounding.QUANTIZED ? "quantized" : "f32";
        log.heldOut(progress.step(), progress.tokens(), weights, judgements);
        printer.heldOut(weights, judgements);
    }

    private Checkpoint checkpoint() {
        return new Checkpoint(progress, state.parameters(), state.optimizer());
    }

    private void save() throws IOException {
        log.flush();
        files.save(checkpoint(), layout, pieces);
    }

    private void finish(Trainer trainer) throws IOException {
        judge(trainer, Rounding.NONE);
        judge(trainer, Rounding.QUANTIZED);
        files.export(files.finished(), checkpoint(), layout, pieces);
        LossChart.write(files.lossCurve(), log.stepRows(), log.heldOutRows());
        printer.say("finished: " + files.finished());
    }
}
