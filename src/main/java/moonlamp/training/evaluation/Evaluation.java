package moonlamp.training.evaluation;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import moonlamp.model.LanguageModel;
import moonlamp.story.StorySampling;
import moonlamp.tokenizer.Vocabulary;
import moonlamp.training.data.TrainingText;
import moonlamp.training.text.CopiedNGrams;

/**
 * The course of an evaluation: first {@link #tell}, then any of the other steps, then the {@link #report}. Models come as
 * timelines on one set of weights, each of which is driven by a thread of its own; they are used during a call only.
 */
public final class Evaluation {
    /** The most stories of the original combinations: all of them. */
    public static final int MOST_STORIES = OriginalTasks.COUNT;

    private final EvaluationPlan plan;
    private final long seed;
    private final Consumer<String> progress;

    private ToldStories told;
    /** Null until training texts are given. */
    private CopiedNGrams copied;

    private HeldOutLosses losses = HeldOutLosses.NONE;
    private HeldOutLosses unquantised = HeldOutLosses.NONE;

    /**
     * Plans an evaluation.
     *
     * @param stories how many of the original combinations to tell, 1 .. {@link #MOST_STORIES}; a fifth as many of what
     *     people typed are added
     * @param seed the same one gives the same stories
     * @param sampling as shipped for the model that tells them
     * @param progress takes lines that say how far it is
     */
    public Evaluation(int stories, long seed, StorySampling sampling, Consumer<String> progress) {
        if (stories < 1) {
            throw new IllegalArgumentException("an evaluation of " + stories + " stories");
        }
        plan = EvaluationPlan.of(stories, seed, sampling);
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * Tells all stories.
     *
     * @param timelines of the model as it is shipped, the tokens of stories first
     * @param modelBytes length of its file, which decides how it is asked
     */
    public void tell(Vocabulary vocabulary, List<LanguageModel> timelines, long modelBytes) {
        Teller teller = new Teller(vocabulary, modelBytes);
        List<StoryTask> tasks = plan.all();
        Progress told = new Progress("stories told", tasks.size(), progress);
        this.told = ToldStories.of(plan, new Timelines(timelines).map(tasks, teller::tell, told::step));
    }

    /** Measures the loss of the same model on held-out texts. */
    public void score(Vocabulary vocabulary, List<LanguageModel> timelines, List<TrainingText> texts) {
        losses = measure(vocabulary, timelines, texts);
    }

    /** Measures the loss of the model before quantisation on the same texts, for the gap. */
    public void scoreUnquantised(Vocabulary vocabulary, List<LanguageModel> timelines, List<TrainingText> texts) {
        HeldOutLosses measured = measure(vocabulary, timelines, texts);
        if (measured.total().tokens() != losses.total().tokens()) {
            throw new IllegalArgumentException("the unquantised model reads the held-out texts as "
                    + measured.total().tokens() + " tokens, the model itself as "
                    + losses.total().tokens() + ": they are not the same model");
        }
        unquantised = measured;
    }

    private HeldOutLosses measure(Vocabulary vocabulary, List<LanguageModel> timelines, List<TrainingText> texts) {
        LossMeter meter = new LossMeter(vocabulary);
        Progress scored = new Progress("held-out texts read", texts.size(), progress);
        return HeldOutLosses.of(texts, new Timelines(timelines).map(texts, meter::measure, scored::step));
    }

    /** Looks for what the stories have copied from {@code trainingTexts}, which are read one by one; may be called again. */
    public void findCopies(Iterator<SourcedText> trainingTexts) {
        if (copied == null) {
            copied = Copies.finder(told().judged());
        }
        trainingTexts.forEachRemaining(text -> copied.read(text.source(), text.text()));
    }

    /** What was found. */
    public Report report(ModelFacts model) {
        List<StoryMeasures> measures =
                told().judged().stream().map(StoryMeasures::of).toList();
        Copies copies = copied == null ? Copies.UNKNOWN : Copies.of(copied, told().judged());
        return new Report(model, seed, new Results(told, measures, copies, losses, unquantised));
    }

    private ToldStories told() {
        if (told == null) {
            throw new IllegalStateException("no story has been told yet");
        }
        return told;
    }
}
