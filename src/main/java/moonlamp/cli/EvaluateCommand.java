package moonlamp.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import moonlamp.generation.EngineOptions;
import moonlamp.model.TokenRows;
import moonlamp.site.Sha256;
import moonlamp.story.StorySampling;
import moonlamp.tokenizer.StoryPieces;
import moonlamp.tokenizer.Vocabulary;
import moonlamp.training.data.TrainingText;
import moonlamp.training.evaluation.AuthoredTexts;
import moonlamp.training.evaluation.Evaluation;
import moonlamp.training.evaluation.HeldOutFile;
import moonlamp.training.evaluation.JsonLines;
import moonlamp.training.evaluation.ModelFacts;
import moonlamp.training.evaluation.Report;
import moonlamp.training.evaluation.SourcedText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a storyteller by rules, in a second JVM that has vectors if there can be one; fails when a gate is missed. */
@Command(
        name = "evaluate",
        description = "Tell stories of all choices and judge them: a table, then one JSON object as the last line. Exit"
                + " code 1 when a gate is missed.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private static final int MISSED = 1;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "a GGUF file")
    private Path model;

    @Option(
            names = "--stories",
            paramLabel = "N",
            defaultValue = "1008",
            description = "how many of the original combinations; a fifth as many free-text requests are added, and an"
                    + " eighth is told twice (default: ${DEFAULT-VALUE}, all)")
    private int stories;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the same seed gives the same report (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--authored-texts",
            paramLabel = "N",
            defaultValue = "10000",
            description =
                    "how many stories of the authored tales, as a model is trained on them, are searched for what it"
                            + " copies (default: ${DEFAULT-VALUE})")
    private int authored;

    @Option(
            names = "--training",
            paramLabel = "FILE.jsonl",
            description = "lines with a \"text\" that the model was trained on, and perhaps its \"source\", to be"
                    + " searched too; may be repeated")
    private List<Path> training = List.of();

    @Option(
            names = "--held-out",
            paramLabel = "FILE.jsonl",
            description = "lines with \"prompt\", \"text\" and \"source\" that no model was trained on, for the loss on"
                    + " them besides that on authored stories")
    private Path heldOut;

    @Option(
            names = "--held-out-texts",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "the loss is measured on so many authored stories that no model was trained on, and on so many"
                            + " of the file, the same number of each source (default: ${DEFAULT-VALUE})")
    private int heldOutTexts;

    @Option(
            names = "--unquantised",
            paramLabel = "FILE",
            description = "the model before quantisation, for what Q4_0 costs")
    private Path unquantised;

    @ArgGroup(exclusive = false)
    private Samples samples;

    @Option(names = "--each", paramLabel = "FILE.jsonl", description = "write each story and its measures to this file")
    private Path each;

    /** What is written for reading. */
    private static final class Samples {
        @Option(names = "--samples", paramLabel = "K", required = true, description = "write so many random stories")
        private int count;

        @Option(names = "--out", paramLabel = "FILE.md", required = true, description = "to this file")
        private Path file;
    }

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        requireSensible();
        if (!VectorJvm.isHere() && VectorJvm.isPossible()) {
            List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
            return new VectorJvm(console, Moonlamp.class, arguments).run();
        }
        List<TrainingText> texts = heldOutTexts();
        StorySampling sampling = StorySampling.forModel(Files.size(model));
        Evaluation evaluation =
                new Evaluation(stories, seed, sampling, line -> console.err().print(line + "\n"));
        judge(evaluation, texts);
        if (unquantised != null) {
            compare(evaluation, texts);
        }
        findCopies(evaluation);
        Report report = evaluation.report(
                new ModelFacts(String.valueOf(model.getFileName()), Sha256.of(model), Files.size(model)));
        write(report);
        return report.pass() ? 0 : MISSED;
    }

    /** Refuses what cannot work before many minutes are spent on telling stories. */
    private void requireSensible() throws IOException {
        if (stories < 1 || stories > Evaluation.MOST_STORIES) {
            throw usage("--stories takes 1 to " + Evaluation.MOST_STORIES + ", not " + stories);
        }
        if (samples != null && (samples.count < 1 || samples.count > stories)) {
            throw usage("--samples takes 1 to the number of stories, " + stories + ", not " + samples.count);
        }
        if (heldOutTexts < 1) {
            throw usage("--held-out-texts takes at least 1, not " + heldOutTexts);
        }
        if (authored < 1) {
            throw usage("--authored-texts takes at least 1, not " + authored);
        }
        requireFile(model);
        for (Path file : training) {
            requireFile(file);
        }
        if (unquantised != null) {
            requireFile(unquantised);
        }
        requireWritable(each);
        requireWritable(samples == null ? null : samples.file);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static void requireFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
    }

    private static void requireWritable(Path file) {
        if (file != null && !Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new CliException("There is no folder to write " + file + " into: make it first");
        }
    }

    private void judge(Evaluation evaluation, List<TrainingText> texts) throws IOException {
        ModelFile file = ModelFile.open(model);
        Vocabulary vocabulary = Vocabulary.from(file.header());
        EngineOptions options = EngineOptions.withThreads(1).withTimelines(cores());
        try (RunningModel running = file.load(options, TokenRows.storyFirst(StoryPieces.of(vocabulary)))) {
            evaluation.tell(vocabulary, running.engine().models(), Files.size(model));
            evaluation.score(vocabulary, running.engine().models(), texts);
        }
    }

    private void compare(Evaluation evaluation, List<TrainingText> texts) throws IOException {
        ModelFile file = ModelFile.open(unquantised);
        try (RunningModel running = file.load(EngineOptions.exact().withTimelines(cores()))) {
            evaluation.scoreUnquantised(
                    Vocabulary.from(file.header()), running.engine().models(), texts);
        }
    }

    private List<TrainingText> heldOutTexts() throws IOException {
        List<TrainingText> texts = new ArrayList<>();
        if (heldOut != null) {
            texts.addAll(HeldOutFile.read(heldOut, heldOutTexts));
        }
        texts.addAll(AuthoredTexts.heldOut(heldOutTexts));
        return texts;
    }

    private static int cores() {
        return Math.min(Runtime.getRuntime().availableProcessors(), EngineOptions.MAX_THREADS);
    }

    private void findCopies(Evaluation evaluation) throws IOException {
        evaluation.findCopies(AuthoredTexts.sample(authored));
        for (Path file : training) {
            try (JsonLines<SourcedText> texts = JsonLines.texts(file)) {
                evaluation.findCopies(texts);
            }
        }
    }

    private void write(Report report) throws IOException {
        if (each != null) {
            Files.write(each, report.stories(), StandardCharsets.UTF_8);
        }
        if (samples != null) {
            Files.writeString(samples.file, report.samples(samples.count), StandardCharsets.UTF_8);
        }
        console.out().print(report.table());
        console.line("");
        console.line(report.json());
    }
}
