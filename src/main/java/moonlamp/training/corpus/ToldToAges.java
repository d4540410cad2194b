package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.List;
import moonlamp.story.AgeBand;
import moonlamp.story.Audience;
import moonlamp.story.Company;
import moonlamp.story.Sentence;
import moonlamp.story.SentenceSplitter;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryRequest;
import moonlamp.story.Words;

/**
 * Says in some of the requests how old the listeners are, by what the story turned out to be: a quarter of the stories
 * has the shortest sentences, another the longest.
 */
final class ToldToAges {
    private static final double SAID = 0.3;

    /** Words in a sentence, on average: quarters of 3,000 stories. */
    private static final double SHORT_SENTENCES = 8.7;

    private static final double LONG_SENTENCES = 10.5;

    private ToldToAges() {}

    /** The request as somebody might have made it who got this story. */
    static StoryRequest of(StoryRequest request, String story, Dice dice) {
        return dice.chance(SAID)
                ? request.withAudience(new Audience(StoryLanguage.ENGLISH, band(story), Company.NOBODY))
                : request;
    }

    static AgeBand band(String story) {
        SentenceSplitter splitter = new SentenceSplitter();
        List<Sentence> sentences = new ArrayList<>(splitter.accept(story));
        sentences.addAll(splitter.flush());
        double length = (double) Words.count(story) / sentences.size();
        if (length < SHORT_SENTENCES) {
            return AgeBand.AGES_3_TO_5;
        }
        return length > LONG_SENTENCES ? AgeBand.AGES_9_TO_12 : AgeBand.AGES_6_TO_8;
    }
}
