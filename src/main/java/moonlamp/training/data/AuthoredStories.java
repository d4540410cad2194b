package moonlamp.training.data;

import moonlamp.story.StoryOptions;
import moonlamp.training.corpus.Emphasis;
import moonlamp.training.corpus.StoryCorpus;
import moonlamp.training.corpus.TrainingStory;

/** The stories that are told from the authored tales, as a source: the same ones to train on and to judge with. */
public final class AuthoredStories {
    /** The source's name. */
    public static final String NAME = "authored";

    /** Tokens of an opening: enough to see, in nearly every tale, which one it is. */
    private static final int OPENING_TOKENS = 80;

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

    /**
     * A source that gives the openings of so many stories an epoch, each of a happening that is not an original one: which plot
     * suits a happening is decided there, so it is learned from about a quarter of the tokens.
     *
     * @throws moonlamp.training.corpus.CorpusFormatException if a tale is not written as it should be
     */
    public static StorySource openings(int perEpoch, HeldOut split, Emphasis emphasis) {
        StoryCorpus corpus = StoryCorpus.load(emphasis);
        return new Openings(
                new GeneratedStories(
                        (seed, count) -> corpus.stories(seed, count)
                                .filter(AuthoredStories::hasOtherHappening)
                                .map(AuthoredStories::text),
                        perEpoch,
                        split),
                OPENING_TOKENS);
    }

    private static boolean hasOtherHappening(TrainingStory story) {
        return story.request() != null
                && !StoryOptions.TWISTS.contains(story.request().twist());
    }

    private static TrainingText text(TrainingStory story) {
        return new TrainingText(story.prompt(), story.text(), NAME);
    }
}
