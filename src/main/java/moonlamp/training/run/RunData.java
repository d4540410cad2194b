package moonlamp.training.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
    private static final int VOCABULARY_TEXTS = 30_000;

    private final List<StorySource> sources = new ArrayList<>();
    private final int heldOutStories;

    /** Opens the sources that the configuration names; relative paths start from {@code base}. */
    RunData(TrainingConfig.Data data, Path base) throws IOException {
        heldOutStories = data.heldOutStories();
        HeldOut heldOut = new HeldOut(data.heldOutPercent());
        if (data.jsonl() != null) {
            sources.add(JsonlStories.read(base.resolve(data.jsonl()), data.sources(), data.swapShare(), heldOut));
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
            Iterator<TrainingText> texts = source.texts(seed);
            for (int i = Math.min(source.perEpoch(), VOCABULARY_TEXTS); i > 0; i--) {
                TrainingText text = texts.next();
                words.add("user\n" + text.prompt() + "\nmodel\n" + text.story());
            }
        }
        return VocabularyTrainer.train(words.counts(), size);
    }
}
