package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryTheme;
import moonlamp.story.Words;
import moonlamp.story.safety.DarkWords;
import moonlamp.training.text.StoryText;

/** Finds what a tale's author should mend, without telling it. */
final class TaleLint {
    private static final int MIN_WORDINGS = 5;
    private static final int MIN_UNMARKED = 4;
    private static final int MIN_THEMES = 4;
    private static final int MIN_THEMED = 7;
    private static final int MIN_FOR_A_THEME = 2;
    private static final List<BeatKind> ONCE =
            List.of(BeatKind.START, BeatKind.TWIST, BeatKind.RESOLUTION, BeatKind.GOODNIGHT);
    private static final Pattern SLOT = Pattern.compile("\\{([^}]*)\\}");
    private static final Pattern LOWER_START = Pattern.compile("(?<!\\.)[.!?] [a-z]");
    /** Parts of a body that many heroes lack. */
    private static final Pattern BODY =
            Pattern.compile("\\{his\\} (?:hands?|paws?|fur|knees?|pockets?|feet|fingers?|wings?|ankles?|arms?)\\b");

    private static final Pattern PLACE = Pattern.compile("\\{(?:place|setting)\\}");
    /** One is on the moon and at a school. */
    private static final Pattern IN_PLACE = Pattern.compile("\\b(?:[Ii]n|[Oo]n|[Aa]t|[Ii]nto|[Ii]nside) \\{place\\}");

    private final Tale tale;
    private final Lexicon lexicon;
    private final List<String> problems = new ArrayList<>();

    private TaleLint(Tale tale, Lexicon lexicon) {
        this.tale = tale;
        this.lexicon = lexicon;
    }

    /** What is wrong, each with its line; empty if nothing is. */
    static List<String> problems(Tale tale, Lexicon lexicon) {
        TaleLint lint = new TaleLint(tale, lexicon);
        lint.checkHeader();
        lint.checkOrder();
        for (Beat beat : tale.beats()) {
            lint.checkBeat(beat);
        }
        lint.checkSentencesAreNew();
        lint.checkFacts();
        return lint.problems;
    }

    private void add(int line, String problem) {
        problems.add(tale.file() + ":" + line + ": " + problem);
    }

    private void checkHeader() {
        for (String twist : tale.twists()) {
            if (!lexicon.twistKinds().containsKey(twist)) {
                add(
                        1,
                        "unknown twist \"" + twist + "\"; known: "
                                + lexicon.twistKinds().keySet());
            }
        }
        Trait trait = lexicon.traits().get(tale.trait());
        if (tale.isOfTrait() && (trait == null || !trait.family().equals(tale.trait()))) {
            add(1, "the trait \"" + tale.trait() + "\" is not the first word of a section of world/traits.txt");
        }
        if (tale.isForTwo()) {
            checkForTwo();
            return;
        }
        for (String friend : tale.friends()) {
            if (friend.contains(" ") || !lexicon.heroes().containsKey(friend)) {
                add(1, "the friend \"" + friend + "\" is not a noun of world/heroes.txt");
            }
        }
        if (tale.hasFriend() != tale.beats().stream().anyMatch(beat -> beat.kind() == BeatKind.FRIEND)) {
            add(1, "friend: and the beat # friend go together");
        }
    }

    private void checkForTwo() {
        if (!tale.trait().equals(Tale.ANY)) {
            add(1, "friend: chosen goes with trait: any");
        }
        if (tale.beats().stream().anyMatch(beat -> beat.kind() == BeatKind.FRIEND)) {
            add(1, "a friend whom the reader has asked for is there from the start, without # friend");
        }
    }

    private void checkOrder() {
        int last = -1;
        int turns = 0;
        Set<BeatKind> seen = EnumSet.noneOf(BeatKind.class);
        for (Beat beat : tale.beats()) {
            BeatKind kind = beat.kind();
            turns += kind == BeatKind.TURN ? 1 : 0;
            if (!seen.add(kind) && kind != BeatKind.TURN) {
                add(beat.line(), "a second # " + kind.heading());
            }
            int step = List.of(
                            BeatKind.OPENING, BeatKind.START, BeatKind.TWIST, BeatKind.RESOLUTION, BeatKind.GOODNIGHT)
                    .indexOf(kind);
            if (step >= 0 && step < last) {
                add(beat.line(), "# " + kind.heading() + " comes too late");
            }
            last = Math.max(last, step);
        }
        checkComplete(seen, turns);
    }

    private void checkComplete(Set<BeatKind> seen, int turns) {
        for (BeatKind kind : BeatKind.values()) {
            boolean isOwn = tale.isWhole() ? kind == BeatKind.OPENING : kind.isMarker();
            if ((ONCE.contains(kind) || isOwn) && !seen.contains(kind)) {
                add(1, "there is no # " + kind.heading());
            }
            if (tale.isWhole() && kind.isMarker() && seen.contains(kind)) {
                add(1, "a tale with a trait: has no # " + kind.heading());
            }
        }
        if (turns < 2 || turns > 5) {
            add(1, "a tale has two to four turns, not " + turns);
        }
        for (StoryLength length : StoryLength.values()) {
            if (tale.beats().stream().noneMatch(beat -> beat.kind() == BeatKind.TURN && beat.isIn(length))) {
                add(1, "a " + length.label().toLowerCase(Locale.ROOT) + " story has no turn");
            }
        }
    }

    private void checkBeat(Beat beat) {
        if (beat.kind().isMarker()) {
            return;
        }
        boolean isSmall = beat.kind() == BeatKind.OPENING || beat.kind() == BeatKind.FRIEND || tale.isWhole();
        int min = isSmall ? MIN_UNMARKED : MIN_WORDINGS;
        if (beat.wordings().size() < min) {
            add(beat.line(), "has " + beat.wordings().size() + " wordings and should have " + min + " to 8");
        }
        tale.themes().forEach(theme -> checkTheme(beat, theme));
        long unmarked = beat.wordings().stream()
                .filter(wording -> wording.marks().themes().isEmpty())
                .count();
        if (unmarked < MIN_UNMARKED && tale.themes().isEmpty()) {
            add(beat.line(), "has " + unmarked + " wordings without a theme mark and should have at least four");
        }
        if (!beat.lengths().isEmpty() && ONCE.contains(beat.kind())) {
            add(beat.line(), "# " + beat.kind().heading() + " belongs to every length");
        }
        beat.wordings().forEach(wording -> checkWording(beat, wording));
    }

    private void checkTheme(Beat beat, StoryTheme theme) {
        long told = beat.wordings().stream()
                .filter(wording -> wording.marks().themes().isEmpty()
                        || wording.marks().themes().contains(theme))
                .count();
        if (told < MIN_FOR_A_THEME) {
            add(beat.line(), "has " + told + " wordings for a " + theme.label() + " story and should have two or more");
        }
    }

    private void checkWording(Beat beat, Wording wording) {
        String source = wording.source();
        int line = wording.line();
        checkSigns(source, line);
        Matcher slot = SLOT.matcher(source);
        while (slot.find()) {
            checkSlot(slot.group(1), beat, line);
        }
        if (LOWER_START.matcher(source.replaceAll("[(\\[]", "")).find()) {
            add(line, "a sentence begins with a small letter");
        }
        Matcher body = BODY.matcher(source);
        if (body.find()) {
            add(line, "not every hero has " + body.group().substring(6) + "; use {his} {hero.look} or {hero.gesture}");
        }
        if (IN_PLACE.matcher(source).find()) {
            add(line, "not every place is one to be in; use {setting}, or \"all over {place}\"");
        }
        for (String dark : DarkWords.of(StoryLanguage.ENGLISH).in(Words.lower(source))) {
            add(line, "the dark word \"" + dark + "\"");
        }
        for (String fact : wording.marks().facts().keySet()) {
            if (tale.facts().stream().noneMatch(f -> f.name().equals(fact))) {
                add(line, "@" + fact + "= needs a let " + fact);
            }
        }
        if (beat.kind() == BeatKind.TWIST) {
            checkTwist(source, line);
        }
        if (beat.kind() == BeatKind.GOODNIGHT
                && tale.isWhole()
                && !PLACE.matcher(source).find()) {
            add(line, "the goodnight of a tale with trait: has {place} or {setting}");
        }
        if (beat.kind() == BeatKind.OPENING && !(source.contains("{a hero}") && source.contains("{setting}"))) {
            add(line, "an opening has {a hero} and {setting}");
        }
    }

    private void checkSigns(String source, int line) {
        String without = source.replaceAll("\\(\\(.*?\\)\\)", "");
        if (source.chars().filter(c -> c == '"').count() % 2 != 0
                || without.chars().filter(c -> c == '"').count() % 2 != 0) {
            add(line, "a quotation mark is not closed, with or without the (( ))");
        }
        if (!source.matches("[\\x20-\\x7e]*")) {
            add(line, "only plain ASCII, please: " + source.replaceAll("[\\x20-\\x7e]", ""));
        }
        String last = source.replaceAll("\\)\\)$", "").strip();
        if (!last.matches("(?s).*[.!?\\]}\"']$")) {
            add(line, "does not end like a sentence");
        }
        if (source.contains("  ") || source.contains(" ,") || source.contains(" .")) {
            add(line, "a space too many");
        }
    }

    private void checkSlot(String slot, Beat beat, int line) {
        String problem = SlotNames.problem(slot, tale, lexicon, beat.kind());
        if (problem != null) {
            add(line, problem);
        }
    }

    private void checkTwist(String source, int line) {
        for (String twist : tale.twists()) {
            TwistKind kind = lexicon.twistKinds().get(twist);
            if (kind == null) {
                continue;
            }
            boolean original = kind.name().equals(kind.listed().get(0).phrase());
            if (!original && !source.contains("{twist}")) {
                add(line, "a wording of # twist has {twist}");
            }
            if (original && missing(kind.listed().get(0), source) != null) {
                add(line, "does not have \"" + missing(kind.listed().get(0), source) + "\" of the prompt");
            }
        }
    }

    /** The words of the prompt behind the verb's article, which a wording lacks; null if it has them all. */
    private static String missing(Twist twist, String source) {
        int article = twist.phrase().indexOf(" a");
        String words = twist.phrase().substring(twist.phrase().indexOf(' ', article + 1) + 1);
        return source.toLowerCase(Locale.ROOT).contains(words) ? null : words;
    }

    private void checkSentencesAreNew() {
        Map<String, Wording> seen = new HashMap<>();
        for (Beat beat : tale.beats()) {
            for (Wording wording : beat.wordings()) {
                String source = wording.source().replaceAll("\\(\\(|\\)\\)", "");
                for (String sentence : new StoryText(source).sentenceTexts()) {
                    Wording before = seen.put(sentence, wording);
                    if (before != null && !beat.wordings().contains(before) && Words.count(sentence) > 3) {
                        add(wording.line(), "the same sentence is in line " + before.line() + ": " + sentence);
                    }
                }
            }
        }
    }

    private void checkFacts() {
        StringBuilder all = new StringBuilder();
        Set<String> marks = new TreeSet<>();
        for (Beat beat : tale.beats()) {
            for (Wording wording : beat.wordings()) {
                all.append(wording.source());
                marks.addAll(wording.marks().facts().keySet());
            }
        }
        for (Fact fact : tale.facts()) {
            boolean used = Pattern.compile("\\{(?:(?:a|the|A|The) )?" + fact.name() + "[}.]", Pattern.CASE_INSENSITIVE)
                    .matcher(all)
                    .find();
            if (!used && !marks.contains(fact.name())) {
                add(fact.line(), "let " + fact.name() + " is never used");
            }
        }
        checkThemes();
    }

    private void checkThemes() {
        Set<StoryTheme> themes = EnumSet.noneOf(StoryTheme.class);
        int themed = 0;
        for (Beat beat : tale.beats()) {
            for (Wording wording : beat.wordings()) {
                themes.addAll(wording.marks().themes());
                themed += wording.marks().themes().isEmpty() ? 0 : 1;
            }
        }
        if (tale.themes().isEmpty() && (themed < MIN_THEMED || themes.size() < MIN_THEMES)) {
            add(
                    1,
                    "has " + themed + " wordings for " + themes.size() + " themes and should have " + MIN_THEMED
                            + " or more, for " + MIN_THEMES + " themes or more");
        }
    }
}
