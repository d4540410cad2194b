package moonlamp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import moonlamp.generation.Session;
import moonlamp.model.TokenRows;
import moonlamp.sampling.Head;
import moonlamp.sampling.SamplingSettings;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StoryRequest;
import moonlamp.story.StorySampling;
import moonlamp.story.Wording;
import moonlamp.telling.Narrator;
import moonlamp.telling.StoryOrder;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.StoryPieces;
import moonlamp.tokenizer.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells a story, sentence by sentence as it is made: the one that the app tells with the same choices and seed. */
@Command(name = "generate", description = "Tell a story on standard output.", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    /** Seeds that people can read to each other. */
    private static final int RANDOM_SEEDS = 1_000_000;

    private final Console console;

    @Parameters(paramLabel = "MODEL", description = "a GGUF file")
    private Path model;

    @Mixin
    private WishOptions wish;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed gives the same story (default: chosen and told)")
    private Long seed;

    @Option(names = "--greedy", description = "always the likeliest token; the seed then changes nothing")
    private boolean greedy;

    @Option(
            names = "--head",
            defaultValue = "STORY",
            description = "story: only what a story may be written with; full: the whole vocabulary (default: story)")
    private Head head;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        StoryRequest request = wish.request();
        ModelFile file = ModelFile.open(model);
        Vocabulary vocabulary = Vocabulary.from(file.header());
        TokenRows rows = TokenRows.storyFirst(StoryPieces.of(vocabulary));
        try (RunningModel running = file.load(ModelFile.onAllCores(), rows)) {
            Session session = running.engine().newSession();
            tell(request, new Narrator(session, new SentencePieceTokenizer(vocabulary)));
        }
        return 0;
    }

    /** Every sentence is printed when it is certain. */
    private void tell(StoryRequest request, Narrator narrator) throws IOException {
        long modelBytes = Files.size(model);
        Wording wording = new Wording(request, modelBytes);
        StorySampling shipped = StorySampling.forModel(modelBytes);
        StoryOrder order = new StoryOrder(
                StoryPrompt.of(wording.asked()),
                wish.beginning().words(request.language()),
                request.language(),
                settings(shipped),
                greedy ? 1 : shipped.drafts(),
                StoryPrompt.MAX_NEW_TOKENS);
        StringBuilder told = new StringBuilder();
        narrator.tell(order, sentence -> {
            int before = told.length();
            wording.own(sentence).appendTo(told);
            console.out().print(told.substring(before));
            console.out().flush();
        });
        console.line("");
    }

    private SamplingSettings settings(StorySampling story) {
        if (greedy) {
            return SamplingSettings.greedy().withHead(head);
        }
        if (seed == null) {
            seed = (long) new SecureRandom().nextInt(RANDOM_SEEDS);
            console.err().print("seed " + seed + "\n");
        }
        return new SamplingSettings(
                story.temperature(),
                story.topK(),
                story.topP(),
                story.minP(),
                story.repetitionPenalty(),
                story.repetitionWindow(),
                seed,
                head);
    }
}
