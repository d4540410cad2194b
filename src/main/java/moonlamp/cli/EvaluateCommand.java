package moonlamp.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import moonlamp.generation.Engine;
import moonlamp.generation.EngineOptions;
import moonlamp.model.TokenRows;
import moonlamp.site.Sha256;
import moonlamp.tokenizer.StoryPieces;
import moonlamp.tokenizer.Vocabulary;
import moonlamp.training.evaluation.Evaluation;
import moonlamp.training.evaluation.HeldOutText;
import moonlamp.training.evaluation.JsonLines;
import moonlamp.training.evaluation.ModelFacts;
import moonlamp.training.evaluation.Report;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a storyteller by rules; fails when a gate is missed. */
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
            names = "--training",
            paramLabel = "FILE.jsonl",
            description =
                    "lines with a \"text\" that the model was trained on, to find what it copies; may be repeated")
    private List<Path> training = List.of();

    @ArgGroup(exclusive = false)
    private HeldOut heldOut;

    @ArgGroup(exclusive = false)
    private Samples samples;

    @Option(names = "--each", paramLabel = "FILE.jsonl", description = "write each story and its measures to this file")
    private Path each;

    /** What the loss is measured on. */
    private static final class HeldOut {
        @Option(
                names = "--heldout",
                paramLabel = "FILE.jsonl",
                required = true,
                description =
                        "lines with \"prompt\", \"text\" and \"source\" that no model was trained on, for the loss")
        private Path file;

        @Option(
                names = "--heldout-texts",
                paramLabel = "N",
                defaultValue = "200",
                description = "how many of them, the same number of each source (default: ${DEFAULT-VALUE})")
        private int most;

        @Option(
                names = "--unquantised",
                paramLabel = "FILE",
                description = "the model before quantisation, for what Q4_0 costs")
        private Path unquantised;
    }

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
        List<HeldOutText> texts = heldOut == null ? List.of() : HeldOutText.read(heldOut.file, heldOut.most);
        Evaluation evaluation =
                new Evaluation(stories, seed, line -> console.err().print(line + "\n"));
        judge(evaluation, texts);
        if (heldOut != null && heldOut.unquantised != null) {
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
        if (heldOut != null && heldOut.most < 1) {
            throw usage("--heldout-texts takes at least 1, not " + heldOut.most);
        }
        for (Path file : training) {
            requireFile(file);
        }
        if (heldOut != null && heldOut.unquantised != null) {
            requireFile(heldOut.unquantised);
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

    private void judge(Evaluation evaluation, List<HeldOutText> texts) throws IOException {
        ModelFile file = ModelFile.open(model);
        Vocabulary vocabulary = Vocabulary.from(file.header());
        EngineOptions options = EngineOptions.withThreads(1).withTimelines(cores());
        Engine engine = file.load(options, TokenRows.storyFirst(StoryPieces.of(vocabulary)));
        try {
            evaluation.tell(vocabulary, engine.models());
            if (!texts.isEmpty()) {
                evaluation.score(vocabulary, engine.models(), texts);
            }
        } finally {
            engine.close();
        }
    }

    private void compare(Evaluation evaluation, List<HeldOutText> texts) throws IOException {
        ModelFile file = ModelFile.open(heldOut.unquantised);
        Engine engine = file.load(EngineOptions.exact().withTimelines(cores()));
        try {
            evaluation.scoreUnquantised(Vocabulary.from(file.header()), engine.models(), texts);
        } finally {
            engine.close();
        }
    }

    private static int cores() {
        return Math.min(Runtime.getRuntime().availableProcessors(), EngineOptions.MAX_THREADS);
    }

    private void findCopies(Evaluation evaluation) throws IOException {
        for (Path file : training) {
            try (JsonLines<String> texts = JsonLines.texts(file)) {
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
