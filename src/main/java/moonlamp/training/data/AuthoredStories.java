package moonlamp.training.data;

import moonlamp.training.corpus.Emphasis;
import moonlamp.training.corpus.StoryCorpus;
import moonlamp.training.corpus.TrainingStory;

/** The stories that are told from the authored tales, as a source: the same ones to train on and to judge with. */
public final class AuthoredStories {
    /** The source's name. */
    public static final String NAME = "authored";

    private AuthoredStories() {}

    /** A source that gives so many stories an epoch. */
    public static StorySource of(int perEpoch, HeldOut split) {
        return of(perEpoch, split, Emphasis.NONE);
    }

    /**
     * A source that gives so many stories an epoch, and tells of some kinds of happenings more often than others.
     *
     * @throws moonlamp.training.corpus.CorpusFormatException if a tale is not written as it should be
     */
    public static StorySource of(int perEpoch, HeldOut split, Emphasis emphasis) {
        StoryCorpus corpus = StoryCorpus.load(emphasis);
        return new GeneratedStories(
                (seed, count) -> corpus.stories(seed, count).map(AuthoredStories::text), perEpoch, split);
    }

    private static TrainingText text(TrainingStory story) {
        return new TrainingText(story.prompt(), story.text(), NAME);
    }
}
