package moonlamp.training.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import moonlamp.story.StoryLanguage;
import moonlamp.story.safety.DarkWords;
import moonlamp.training.data.AuthoredStories;
import moonlamp.training.data.HeldOut;
import moonlamp.training.data.JsonlStories;
import moonlamp.training.data.StorySource;
import moonlamp.training.data.TrainingText;
import moonlamp.training.vocabulary.Pieces;
import moonlamp.training.vocabulary.VocabularyTrainer;
import moonlamp.training.vocabulary.WordCounter;

/** The texts of a run. */
final class RunData {
    /** Texts of a source that a vocabulary is made from; more hardly change it. */
    private static final int VOCABULARY_TEXTS = 10_000;

    private final List<StorySource> sources = new ArrayList<>();
    private final int heldOutStories;

    /** Opens the sources that the configuration names; relative paths start from {@code base}. */
    RunData(TrainingConfig.Data data, Path base) throws IOException {
        heldOutStories = data.heldOutStories();
        HeldOut heldOut = new HeldOut(data.heldOutPercent());
        if (data.authoredStories() > 0) {
            sources.add(AuthoredStories.of(data.authoredStories(), heldOut, data.told()));
        }
        if (data.openings() != null) {
            sources.add(AuthoredStories.openings(data.openings(), heldOut, data.told()));
        }
        if (data.jsonl() != null) {
            sources.add(JsonlStories.read(
                    base.resolve(data.jsonl()),
                    data.sources(),
                    data.swapShare(),
                    DarkWords.of(StoryLanguage.ENGLISH)::isIn,
                    heldOut));
        }
    }

    List<StorySource> sources() {
        return sources;
    }

    /** Held-out texts of all sources. */
    List<TrainingText> heldOut() {
        return sources.stream()
                .flatMap(source -> source.heldOut(heldOutStories).stream())
                .toList();
    }

    /** Makes a vocabulary from the training texts. */
    Pieces trainVocabulary(int size, long seed) {
        WordCounter words = new WordCounter();
        for (StorySource source : sources) {
            IntFunction<TrainingText> texts = source.epoch(seed);
            for (int i = 0; i < Math.min(source.perEpoch(), VOCABULARY_TEXTS); i++) {
                TrainingText text = texts.apply(i);
                words.add("user\n" + text.prompt() + "\nmodel\n" + text.story());
            }
        }
        return VocabularyTrainer.train(words.counts(), size);
    }
}
