package moonlamp.story.safety;

import java.util.ArrayList;
import java.util.List;
import moonlamp.story.Sentence;
import moonlamp.story.SentenceSplitter;
import moonlamp.story.StoryLanguage;

/**
 * Stands between a model's text and the reader: cuts it into sentences and lets only those through that have none of the
 * {@link DarkWords}. After a sentence that is refused, the story goes on from the last one that was shown, with another
 * seed; after the third, it is ended gently. A sentence that the story has told before is void in the same way; a story
 * that goes in circles nevertheless is ended gently. Short ones may come back, as refrains do. A sentence that is stuck in a
 * {@link Loop} is never shown. A story that comes to its end otherwise gets a gentle sentence if its ending is not calm. Only
 * the text, the language and the seed decide, so a story is the same wherever it is told.
 */
public final class StoryGuard {
    /** How often a story goes on with another seed. */
    public static final int MOST_RETRIES = 2;

    /** How often a story goes on with another seed because it has repeated itself; after that it may, */
    static final int MOST_REPEATS = 4;

    /** but not more often than so many times in all: then it goes in circles. */
    static final int CIRCLES = 8;

    /** Spaces in the shortest sentence that may not come back: five words. */
    private static final int SPACES_OF_A_LONG_SENTENCE = 4;

    /** What becomes of the story. */
    public enum Next {
        /** More text is wanted. */
        GO_ON,
        /** The text after the last shown sentence is void: the model has to go on from {@link #told}, with {@link #seed}. */
        RETRY,
        /** The story is at its end. */
        OVER
    }

    /**
     * What a piece of text led to.
     *
     * @param shown sentences to be shown now, in order
     * @param next what to do then
     */
    public record Verdict(List<Sentence> shown, Next next) {}

    private final DarkWords dark;
    private final Endings endings;
    private final long seed;
    private final String beginning;
    /** The beginning's whole sentences. */
    private final List<Sentence> given;
    /** Those of them that nobody has seen yet. */
    private final List<Sentence> coming = new ArrayList<>();

    private final List<Sentence> shown = new ArrayList<>();
    /** The text of those shown. */
    private final StringBuilder told = new StringBuilder();

    private SentenceSplitter splitter;
    private int refused;
    private int repeated;
    private boolean softened;

    /**
     * Guards one story.
     *
     * @param seed of the story
     * @param beginning what the model has to go on from. Its whole sentences are shown first; if the last one has only
     *     begun, it is shown when it is whole. Empty if the model begins
     */
    public StoryGuard(StoryLanguage language, long seed, String beginning) {
        dark = DarkWords.of(language);
        endings = Endings.of(language);
        this.seed = seed;
        this.beginning = withoutSpaceAtItsEnd(beginning);
        given = readBeginning();
        for (Sentence sentence : given) {
            show(sentence, coming);
        }
    }

    private List<Sentence> readBeginning() {
        splitter = new SentenceSplitter();
        List<Sentence> whole = new ArrayList<>(splitter.accept(beginning));
        whole.addAll(splitter.takeEnded());
        return whole;
    }

    /** Every sentence shown, or the beginning: what the model's answer has to begin with when it goes on. */
    public String told() {
        return tellsNothingYet() ? beginning : told.toString();
    }

    /** Whether nothing is shown but what was given. */
    private boolean tellsNothingYet() {
        return shown.size() == given.size();
    }

    /** What is to be shown with the next verdict: what was given, the first time. */
    private List<Sentence> takeComing() {
        List<Sentence> fine = new ArrayList<>(coming);
        coming.clear();
        return fine;
    }

    /** The seed to go on with: the story's own until a sentence was refused or repeated. */
    public long seed() {
        int attempt = refused + repeated;
        return attempt == 0 ? seed : mixed(attempt);
    }

    /** How many sentences were refused. */
    public int refused() {
        return refused;
    }

    /** Whether the guard has ended the story, and not the model or a limit. */
    public boolean isSoftened() {
        return softened;
    }

    /** Takes the next piece of the model's text, of any length. */
    public Verdict accept(String text) {
        List<Sentence> fine = takeComing();
        for (Sentence sentence : splitter.accept(text)) {
            if (!passes(sentence)) {
                return refuse(fine);
            }
            show(sentence, fine);
        }
        return new Verdict(fine, Next.GO_ON);
    }

    /** The model has ended the story. */
    public Verdict end() {
        List<Sentence> fine = takeComing();
        for (Sentence sentence : splitter.flush()) {
            if (!passes(sentence)) {
                return refuse(fine);
            }
            show(sentence, fine);
        }
        return calmed(fine);
    }

    /** A limit has ended the story. A sentence that has no end is left out, unless it is all there is. */
    public Verdict cut() {
        List<Sentence> fine = takeComing();
        for (Sentence sentence : splitter.flush()) {
            if (passes(sentence) && (tellsNothingYet() || sentence.isWhole())) {
                show(sentence, fine);
            }
        }
        return calmed(fine);
    }

    /** The reader has stopped the story: what has begun is shown too, and nothing is added. */
    public List<Sentence> stop() {
        List<Sentence> fine = takeComing();
        for (Sentence sentence : splitter.flush()) {
            if (passes(sentence)) {
                show(sentence, fine);
            }
        }
        return fine;
    }

    private boolean passes(Sentence sentence) {
        if (dark.isIn(sentence.text())) {
            refused++;
            return false;
        }
        if (Loop.isIn(sentence.text())) {
            repeated++;
            return false;
        }
        if (isRepeated(sentence.text())) {
            repeated++;
            return repeated > MOST_REPEATS && repeated <= CIRCLES;
        }
        return true;
    }

    private boolean isRepeated(String sentence) {
        if (!isLong(sentence)) {
            return false;
        }
        for (Sentence before : shown) {
            if (before.text().equals(sentence)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLong(String sentence) {
        int spaces = 0;
        for (int i = 0; i < sentence.length(); i++) {
            spaces += sentence.charAt(i) == ' ' ? 1 : 0;
        }
        return spaces >= SPACES_OF_A_LONG_SENTENCE;
    }

    private void show(Sentence sentence, List<Sentence> fine) {
        fine.add(sentence);
        shown.add(sentence);
        sentence.appendTo(told);
    }

    private Verdict refuse(List<Sentence> fine) {
        if (refused <= MOST_RETRIES && repeated <= MOST_REPEATS) {
            if (tellsNothingYet()) {
                readBeginning();
            } else {
                splitter = SentenceSplitter.withinParagraph();
            }
            return new Verdict(fine, Next.RETRY);
        }
        softened = true;
        show(endings.gentle(mixed(refused)), fine);
        return new Verdict(fine, Next.OVER);
    }

    /** Ends the story, calmly if what is shown of it is not: but of nothing, or of half a sentence, there is no end. */
    private Verdict calmed(List<Sentence> fine) {
        boolean endsWhole = !tellsNothingYet() && shown.get(shown.size() - 1).isWhole();
        if (endsWhole && !endings.isCalm(shown)) {
            show(endings.gentle(mixed(refused)), fine);
        }
        return new Verdict(fine, Next.OVER);
    }

    /** A number from seed and attempt by the finaliser of SplitMix64 (Steele, Lea, Flood, 2014). */
    private long mixed(int attempt) {
        long z = seed + (attempt + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A space is the beginning of the next word to a model, and alone no word at all. Line breaks stay. */
    private static String withoutSpaceAtItsEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }
}
