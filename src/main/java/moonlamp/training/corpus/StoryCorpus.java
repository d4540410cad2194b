package moonlamp.training.corpus;

import static moonlamp.story.Wording.askedOfSmallModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StoryRequest;

/** All tales and the world they are told in; a source of as many stories as are wanted. */
public final class StoryCorpus {
    private static final int MAX_TRIES = 1000;
    private static final int MOST_TELLINGS = 30;
    /** Tellings with more different wordings, which more often do not fit, are tried first. */
    private static final int LOOSE_TELLINGS = 10;

    private final Lexicon lexicon;
    private final List<Tale> tales;
    private final Casting casting;

    StoryCorpus(Lexicon lexicon, List<Tale> tales, Emphasis emphasis) {
        this.lexicon = lexicon;
        this.tales = List.copyOf(tales);
        casting = new Casting(lexicon, tales, emphasis);
    }

    /**
     * Reads the corpus among the program's resources.
     *
     * @throws CorpusFormatException if a file is not written as it should be
     */
    public static StoryCorpus load() {
        return load(Emphasis.NONE);
    }

    /**
     * The corpus for a reader who has still to learn some kinds of happenings more than others.
     *
     * @throws CorpusFormatException if a file is not written as it should be
     * @throws IllegalArgumentException if no tale tells of a kind that is named, or it is original
     */
    public static StoryCorpus load(Emphasis emphasis) {
        return new StoryCorpus(Lexicon.load(), readTales(), emphasis);
    }

    private static List<Tale> readTales() {
        List<Tale> tales = new ArrayList<>();
        for (Map.Entry<String, String> file :
                Resources.readAll("tales", ".tale").entrySet()) {
            tales.add(TaleParser.parse("tales/" + file.getKey(), file.getValue()));
        }
        return tales;
    }

    /** The number of tales. */
    public int taleCount() {
        return tales.size();
    }

    /** Every tale. */
    List<Tale> tales() {
        return tales;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /**
     * Stories without end as far as one cares to read; the same seed gives the same ones, and story number {@code n} does
     * not depend on how many are asked for.
     *
     * @param count how many
     */
    public Stream<TrainingStory> stories(long seed, int count) {
        return IntStream.range(0, count).mapToObj(index -> story(seed, index));
    }

    /**
     * A story for original options; another seed tells another one.
     *
     * @throws IllegalArgumentException if an option is not one of {@link moonlamp.story.StoryOptions}, or no tale tells it
     */
    public TrainingStory story(StoryRequest request, long seed) {
        Dice dice = new Dice(seed);
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Plan plan = casting.draw(request, dice);
            String text = told(plan, dice);
            if (text != null) {
                return new TrainingStory(
                        StoryPrompt.classic(request), text, plan.tale().file(), request);
            }
        }
        throw noStory();
    }

    private TrainingStory story(long seed, int index) {
        Dice dice = new Dice(seed * 0x9E3779B97F4A7C15L + index);
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Plan plan = casting.draw(dice);
            String text = told(plan, dice);
            if (text != null) {
                return story(plan, text, dice);
            }
        }
        throw noStory();
    }

    private static CorpusFormatException noStory() {
        return new CorpusFormatException("tales", "no story came out of " + MAX_TRIES + " tries; run the lint");
    }

    /** The story of a plan, if a few tries give one that stands every check; else null. */
    String told(Plan plan, Dice dice) {
        for (int tries = 0; tries < MOST_TELLINGS; tries++) {
            String text = Telling.tell(plan, lexicon, tries >= LOOSE_TELLINGS, dice);
            if (text != null && StoryCheck.isSound(text, plan.cast())) {
                return text;
            }
        }
        return null;
    }

    private static TrainingStory story(Plan plan, String text, Dice dice) {
        boolean loose = LoosePrompt.isNext(dice);
        StoryRequest request = ToldToAges.of(plan.cast().request(), text, dice);
        StoryRequest asked = askedOfSmallModel(request);
        String prompt = loose ? LoosePrompt.of(asked, dice) : StoryPrompt.of(asked);
        return new TrainingStory(prompt, text, plan.tale().file(), loose ? null : request);
    }
}
