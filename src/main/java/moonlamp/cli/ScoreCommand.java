package moonlamp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import moonlamp.generation.EngineOptions;
import moonlamp.generation.Scorer;
import moonlamp.model.LanguageModel;
import moonlamp.simd.Memory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the logits that follow each of some given tokens. */
@Command(
        name = "score",
        description = "Print {\"logits\":[[...]]}: for each given token, what the model makes of the next.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "MODEL", description = "a GGUF file")
    private Path model;

    @Option(
            names = "--ids",
            required = true,
            split = ",",
            paramLabel = "ID",
            description = "token ids, as in 2,600,601")
    private int[] ids;

    @Option(names = "--last", description = "only the logits after the last token")
    private boolean last;

    @Option(names = "--exact", description = "compute with dequantised weights in f32 (the oracle; slow, large)")
    private boolean exact;

    ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        EngineOptions options = exact ? EngineOptions.exact() : ModelFile.onAllCores();
        try (RunningModel running = ModelFile.open(model).load(options)) {
            score(running.engine().model());
        }
        return 0;
    }

    private void score(LanguageModel scored) {
        requireFits(scored);
        console.out().print("{\"logits\":[");
        Scorer.score(
                scored,
                ids,
                position -> !last || position == ids.length - 1,
                (position, logits) -> print(scored, position, logits));
        console.line("]}");
    }

    private void requireFits(LanguageModel scored) {
        if (ids.length > scored.contextLength()) {
            throw new CliException(
                    ids.length + " tokens are more than the model's context of " + scored.contextLength());
        }
        for (int id : ids) {
            if (id < 0 || id >= scored.vocabulary()) {
                throw new CliException("Token id " + id + " is not in the vocabulary of " + scored.vocabulary());
            }
        }
    }

    private void print(LanguageModel scored, int position, int logits) {
        StringBuilder row = new StringBuilder(position == 0 || last ? "[" : ",[");
        for (int i = 0; i < scored.vocabulary(); i++) {
            float logit = Memory.f32Load(logits + i * Float.BYTES, 0);
            if (!Float.isFinite(logit)) {
                throw new CliException("The model's answer to token " + position + " is not a number");
            }
            row.append(i == 0 ? "" : ",").append(logit);
        }
        console.out().print(row.append(']'));
    }
}
