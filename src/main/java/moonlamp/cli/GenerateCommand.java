package moonlamp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import moonlamp.generation.Engine;
import moonlamp.model.TokenRows;
import moonlamp.sampling.Head;
import moonlamp.sampling.SamplingSettings;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StoryRequest;
import moonlamp.story.StorySampling;
import moonlamp.story.StoryTheme;
import moonlamp.story.UserText;
import moonlamp.telling.Narrator;
import moonlamp.telling.StoryOrder;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.StoryPieces;
import moonlamp.tokenizer.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a story, sentence by sentence as it is made: the one that the app tells with the same choices and seed. */
@Command(name = "generate", description = "Tell a story on standard output.", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    /** Seeds that people can read to each other. */
    private static final int RANDOM_SEEDS = 1_000_000;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "a GGUF file")
    private Path model;

    @Option(names = "--character", defaultValue = "a brave squirrel", description = "who (default: ${DEFAULT-VALUE})")
    private String character;

    @Option(names = "--setting", defaultValue = "on the moon", description = "where (default: ${DEFAULT-VALUE})")
    private String setting;

    @Option(
            names = "--twist",
            defaultValue = "discovers a map to hidden treasure",
            description = "what happens (default: ${DEFAULT-VALUE})")
    private String twist;

    @Option(
            names = "--theme",
            defaultValue = "Fairy Tale",
            description = "Fairy Tale, Silly, Adventurous, Magical, Bedtime or Funny (default: ${DEFAULT-VALUE})")
    private StoryTheme theme;

    @Option(
            names = "--length",
            defaultValue = "Short",
            description = "Short, Medium or Long (default: ${DEFAULT-VALUE})")
    private StoryLength length;

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
        StoryRequest request = new StoryRequest(
                clean("--character", character), clean("--setting", setting), clean("--twist", twist), theme, length);
        ModelFile file = ModelFile.open(model);
        Vocabulary vocabulary = Vocabulary.from(file.header());
        Engine engine = file.load(ModelFile.onAllCores(), TokenRows.storyFirst(StoryPieces.of(vocabulary)));
        try {
            tell(request, new Narrator(engine.newSession(), new SentencePieceTokenizer(vocabulary)));
        } finally {
            engine.close();
        }
        return 0;
    }

    /** Every sentence is printed when it is certain. */
    private void tell(StoryRequest request, Narrator narrator) {
        StoryOrder order = new StoryOrder(
                StoryPrompt.classic(request), "", StoryLanguage.ENGLISH, settings(), StoryPrompt.MAX_NEW_TOKENS);
        StringBuilder told = new StringBuilder();
        narrator.tell(order, sentence -> {
            int before = told.length();
            sentence.appendTo(told);
            console.out().print(told.substring(before));
            console.out().flush();
        });
        console.line("");
    }

    private String clean(String option, String text) {
        String clean = UserText.clean(text);
        if (clean.isEmpty()) {
            throw new ParameterException(spec.commandLine(), option + " has no text that can be told of");
        }
        return clean;
    }

    private SamplingSettings settings() {
        if (greedy) {
            return SamplingSettings.greedy().withHead(head);
        }
        if (seed == null) {
            seed = (long) new SecureRandom().nextInt(RANDOM_SEEDS);
            console.err().print("seed " + seed + "\n");
        }
        StorySampling story = StorySampling.STORY;
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
