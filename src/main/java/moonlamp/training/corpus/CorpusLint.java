package moonlamp.training.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moonlamp.story.StoryLength;

/** The authors' tool: checks tales and tells three stories of each. */
public final class CorpusLint {
    private CorpusLint() {}

    /**
     * {@code CorpusLint [--seed N] [--quiet] [--stories N] FILE.tale...}: prints each problem with its line, then three
     * stories of each tale; another seed gives other stories. {@code --stories} tells stories of the whole corpus among
     * the program's resources. Ends with 1 if there is a problem.
     */
    public static void main(String[] arguments) throws IOException {
        long seed = 1;
        int stories = 0;
        boolean quiet = false;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--seed") && i + 1 < arguments.length) {
                seed = Long.parseLong(arguments[++i]);
            } else if (arguments[i].equals("--stories") && i + 1 < arguments.length) {
                stories = Integer.parseInt(arguments[++i]);
            } else if (arguments[i].equals("--quiet")) {
                quiet = true;
            } else {
                files.add(Path.of(arguments[i]));
            }
        }
        if (stories > 0) {
            StoryCorpus.load().stories(seed, stories).forEach(CorpusLint::print);
        }
        Lexicon lexicon = Lexicon.load();
        int problems = 0;
        for (Path file : files) {
            problems += lint(file, lexicon, seed, quiet);
        }
        System.out.println(problems + " problems in " + files.size() + " tales");
        System.exit(problems == 0 ? 0 : 1);
    }

    private static void print(TrainingStory story) {
        System.out.println("--- " + story.source() + "\n" + story.prompt() + "\n\n" + story.text() + "\n");
    }

    private static int lint(Path file, Lexicon lexicon, long seed, boolean quiet) throws IOException {
        List<String> problems = new ArrayList<>();
        try {
            Tale tale = TaleParser.parse(file.toString(), Files.readString(file));
            problems.addAll(TaleLint.problems(tale, lexicon));
            if (problems.isEmpty()) {
                TaleTrial trial = new TaleTrial(tale, lexicon, seed);
                problems.addAll(trial.problems());
                if (!quiet) {
                    tell(tale, trial);
                }
            }
        } catch (CorpusFormatException e) {
            problems.add(e.getMessage());
        }
        problems.forEach(System.out::println);
        return problems.size();
    }

    private static void tell(Tale tale, TaleTrial trial) {
        System.out.println("\n=== " + tale.title() + " (" + tale.file() + ")");
        for (StoryLength length : StoryLength.values()) {
            System.out.println("\n--- " + trial.sample(trial.someTheme(), length));
        }
        System.out.println();
    }
}
