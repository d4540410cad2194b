package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryTheme;
import moonlamp.story.Words;

/** Tells one tale once: chooses the wordings of its beats, adds what the lexicon has, and puts it into words. */
final class Telling {
    /** Passages shorter than this share a paragraph with the one before. */
    private static final int SMALL_PARAGRAPH = 28;

    private static final double OWN_OPENING = 0.4;
    /** How often a story goes out of its way for a trait, a look at the place, the theme's last words. */
    private static final double TRAIT = 0.4;
    /** A tale in one piece only begins with it. */
    private static final double TRAIT_OF_WHOLE = 0.8;

    private static final double SCENE = 0.5;
    private static final double ENDING = 0.65;
    private static final Pattern PLACE = Pattern.compile("\\{(?:place|setting)\\}");

    private final Plan plan;
    private final Lexicon lexicon;
    private final boolean tight;
    private final Dice dice;
    private final Unfolding unfolding;
    private final List<Passage> passages = new ArrayList<>();
    /** Groups that are said before the tale's own extras. */
    private final List<Integer> wanted = new ArrayList<>();
    /** Groups that have little to do with the tale: said only where it is too short without them. */
    private final List<Integer> fillers = new ArrayList<>();

    private final StoryTheme theme;
    private final StoryLength length;
    private final Pace pace;
    /** A trait is there from beginning to end, or not at all. */
    private final int trait;

    private Telling(Plan plan, Lexicon lexicon, boolean tight, Dice dice) {
        this.plan = plan;
        this.lexicon = lexicon;
        this.tight = tight;
        this.dice = dice;
        theme = plan.cast().request().theme();
        length = plan.cast().request().length();
        pace = Pace.draw(dice);
        unfolding = new Unfolding(plan.cast(), dice);
        double chance = plan.tale().isWhole() ? TRAIT_OF_WHOLE : TRAIT;
        trait = group(plan.cast().trait().word().isEmpty() ? 0 : chance);
    }

    /**
     * A story, or null if the drawn wordings do not make the length; then another try may.
     *
     * @param tight whether a short story is told with the shortest wordings rather than with more different ones
     */
    static String tell(Plan plan, Lexicon lexicon, boolean tight, Dice dice) {
        Telling telling = new Telling(plan, lexicon, tight, dice);
        telling.choose();
        LengthFit fit = new LengthFit(telling.passages, telling.unfolding.groups());
        BitSet said = fit.choose(telling.length, telling.wanted, telling.fillers, dice);
        return said == null ? null : telling.words(said);
    }

    /** The least and the most words of one drawing of the wordings, for authors. */
    static int[] range(Plan plan, Lexicon lexicon, Dice dice) {
        Telling telling = new Telling(plan, lexicon, true, dice);
        telling.choose();
        LengthFit fit = new LengthFit(telling.passages, telling.unfolding.groups());
        return new int[] {fit.least(), fit.most()};
    }

    private void choose() {
        unfolding.draw(plan.tale().facts());
        open();
        for (Beat beat : plan.tale().beats()) {
            if (isTold(beat)) {
                tell(beat);
            }
        }
        if (!plan.tale().isWhole()) {
            end();
        }
    }

    /** Last words; if the tale does not speak of the place, they have to. */
    private void end() {
        List<Wording> endings = new ArrayList<>(lexicon.style(theme).endings());
        if (!namesPlace()) {
            endings.removeIf(ending -> !PLACE.matcher(ending.source()).find());
            always(BeatKind.GOODNIGHT, endings);
        } else {
            add(BeatKind.GOODNIGHT, endings, group(ENDING));
        }
    }

    private boolean namesPlace() {
        StringBuilder certain = new StringBuilder();
        for (Passage passage : passages) {
            for (Piece piece : passage.pieces()) {
                if (passage.beat() != BeatKind.OPENING && piece.group() == 0 && piece.mention() == null) {
                    certain.append(piece.words().toLowerCase(Locale.ROOT));
                }
            }
        }
        return Words.occurrences(certain.toString(), plan.cast().setting().head()) > 0;
    }

    private boolean isTold(Beat beat) {
        boolean needless = beat.kind() == BeatKind.OPENING
                || beat.kind() == BeatKind.FRIEND && plan.cast().friendIsChosen();
        return beat.isIn(length) && !needless;
    }

    private void open() {
        List<Wording> own = ownOpening();
        boolean useOwn = plan.tale().isWhole() || !own.isEmpty() && dice.chance(OWN_OPENING);
        always(BeatKind.OPENING, useOwn ? own : lexicon.style(theme).openings());
        if (!plan.tale().isOfTrait()) {
            add(BeatKind.OPENING, plan.cast().trait().intro(), trait);
        }
        add(BeatKind.OPENING, plan.cast().setting().scenes(), group(SCENE));
    }

    private List<Wording> ownOpening() {
        for (Beat beat : plan.tale().beats()) {
            if (beat.kind() == BeatKind.OPENING) {
                return beat.wordings();
            }
        }
        return List.of();
    }

    private void tell(Beat beat) {
        switch (beat.kind()) {
            case TRAIT_SHOWS -> add(beat.kind(), plan.cast().trait().shows(), trait);
            case TRAIT_GROWS -> add(beat.kind(), plan.cast().trait().grows(), trait);
            case THEME_MOMENT -> add(beat.kind(), lexicon.style(theme).moments(), group(0));
            default -> always(beat.kind(), beat.wordings());
        }
    }

    private void always(BeatKind kind, List<Wording> wordings) {
        add(kind, wordings, 0);
    }

    /** A group for words that may be left out, with this chance among those that are wanted, else a filler. */
    private int group(double chance) {
        int group = unfolding.newGroup();
        List<Integer> groups = dice.chance(chance) ? wanted : fillers;
        int first = groups.contains(trait) ? 1 : 0; // it was asked for, so nothing comes before it
        groups.add(first + dice.below(groups.size() + 1 - first), group);
        return group;
    }

    private void add(BeatKind kind, List<Wording> wordings, int group) {
        List<Wording> allowed = new ArrayList<>();
        for (Wording wording : wordings) {
            if (wording.marks().allow(theme, length, unfolding.facts())) {
                allowed.add(wording);
            }
        }
        if (allowed.isEmpty()) {
            throw new CorpusFormatException(
                    plan.tale().file(),
                    "# " + kind.heading() + " has no wording for a " + length.label() + " " + theme.label()
                            + " story with " + unfolding.facts());
        }
        Wording wording = fitting(allowed);
        passages.add(new Passage(kind, group, wording.line(), unfolding.unfold(wording.template(), group)));
    }

    /**
     * For a short story the shortest of two drawings, of three if it is tight; for a long one the longer of two; unless the
     * pace decides.
     */
    private Wording fitting(List<Wording> allowed) {
        Wording wording = dice.pick(allowed, w -> w.marks().weight());
        if (plan.tale().isWhole()) {
            return wording; // they are all about as long
        }
        if (isPaced()) {
            return paced(wording, allowed);
        }
        int more = length == StoryLength.MEDIUM ? 0 : length == StoryLength.SHORT && tight ? 2 : 1;
        for (int i = 0; i < more; i++) {
            Wording other = dice.pick(allowed, w -> w.marks().weight());
            boolean better =
                    length == StoryLength.SHORT ? other.words() < wording.words() : other.words() > wording.words();
            wording = better ? other : wording;
        }
        return wording;
    }

    /** A short story has no room for long sentences, and a long one is not filled by short ones. */
    private boolean isPaced() {
        return length == StoryLength.MEDIUM && pace != Pace.ANY
                || length == StoryLength.LONG && pace == Pace.LONG_SENTENCES;
    }

    /** The best of four drawings. */
    private Wording paced(Wording first, List<Wording> allowed) {
        Wording best = first;
        for (int i = 0; i < 3; i++) {
            Wording other = dice.pick(allowed, w -> w.marks().weight());
            best = pace.prefers(other, best) ? other : best;
        }
        return best;
    }

    private String words(BitSet said) {
        Mentions mentions = new Mentions(plan.cast(), dice);
        StringBuilder story = new StringBuilder();
        int paragraph = 0;
        for (Passage passage : passages) {
            if (!said.get(passage.group())) {
                continue;
            }
            mentions.setPlain(hasAdjective(passage.beat()));
            String words = words(passage, said, mentions);
            int count = Words.count(words);
            boolean joins = story.length() == 0 || goesOn(passage.beat()) || paragraph + count < SMALL_PARAGRAPH;
            story.append(story.length() == 0 ? "" : joins ? " " : "\n\n").append(words);
            paragraph = joins ? paragraph + count : count;
        }
        return TextPolish.of(story.toString());
    }

    private static boolean hasAdjective(BeatKind kind) {
        return kind == BeatKind.OPENING || kind == BeatKind.TRAIT_SHOWS || kind == BeatKind.TRAIT_GROWS;
    }

    /** Whether a passage belongs to the paragraph before it. */
    private static boolean goesOn(BeatKind kind) {
        return kind == BeatKind.OPENING || kind == BeatKind.TRAIT_SHOWS || kind == BeatKind.TRAIT_GROWS;
    }

    private static String words(Passage passage, BitSet said, Mentions mentions) {
        StringBuilder words = new StringBuilder();
        for (Piece piece : passage.pieces()) {
            if (said.get(piece.group())) {
                Node.Slot mention = piece.mention();
                words.append(mention == null ? piece.words() : Markers.of(mention) + mentions.words(mention, words));
            }
        }
        return words.toString();
    }
}
