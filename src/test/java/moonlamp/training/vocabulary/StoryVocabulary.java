package moonlamp.training.vocabulary;

import java.util.stream.IntStream;

/** A small vocabulary, trained on a few sentences, for tests of what comes after it. */
public final class StoryVocabulary {
    /** Pieces: fixed ones, ASCII and 29 merges; a multiple of 32. */
    public static final int SIZE = 384;

    private StoryVocabulary() {}

    /** {@link #SIZE} pieces. */
    public static Pieces pieces() {
        WordCounter words = new WordCounter();
        IntStream.range(0, 3)
                .forEach(
                        i -> words.add(
                                "user\nWrite a 100-200 word story about a brave fox.\nmodel\n"
                                        + "Once upon a time there was a brave fox. The fox found a map in the forest and went to sleep."));
        return VocabularyTrainer.train(words.counts(), SIZE);
    }
}
