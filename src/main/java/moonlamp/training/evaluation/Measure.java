package moonlamp.training.evaluation;

import static moonlamp.training.evaluation.Unit.COUNT;
import static moonlamp.training.evaluation.Unit.NUMBER;
import static moonlamp.training.evaluation.Unit.SHARE;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A number about a group of stories.
 *
 * @param name what it is, for people; indented where it is a part of the one before
 * @param key the same for programs
 * @param unit how it is written
 * @param of finds it; NaN if there is no story
 */
record Measure(String name, String key, Unit unit, ToDoubleFunction<Summary> of) {
    /** More names than this are hard to keep apart. */
    private static final int MANY_NAMES = 4;

    /** All of them, in the order of the report. */
    static final List<Measure> ALL = List.of(
            new Measure("number", "stories", COUNT, s -> s.stories().size()),
            new Measure("character: at once and often", "character", SHARE, s -> s.share(StoryMeasures::character)),
            new Measure(
                    "  in the first two sentences", "named_at_once", SHARE, s -> s.share(StoryMeasures::namedAtOnce)),
            new Measure("  three times or more", "named_often", SHARE, s -> s.share(StoryMeasures::namedOften)),
            new Measure("setting", "setting", SHARE, s -> s.share(StoryMeasures::setting)),
            new Measure("twist", "twist", SHARE, s -> s.share(StoryMeasures::twist)),
            new Measure("sounds like its theme", "theme", SHARE, s -> s.share(StoryMeasures::theme)),
            new Measure("words, mean", "words", COUNT, s -> s.mean(StoryMeasures::words)),
            new Measure("length band +-25 %", "in_band", SHARE, s -> s.share(StoryMeasures::inBand)),
            new Measure("ended, with a whole sentence", "ended", SHARE, s -> s.share(StoryMeasures::ended)),
            new Measure("repeated 4-grams", "repeated_4_grams", SHARE, Summary::repeated),
            new Measure(
                    "names, mean", "names", NUMBER, s -> s.mean(m -> m.names().size())),
            new Measure(
                    "more than four names",
                    "many_names",
                    SHARE,
                    s -> s.share(m -> m.names().size() > MANY_NAMES)),
            new Measure("slips per 1,000 words", "slips_per_1000_words", NUMBER, Summary::slipsPerThousandWords),
            new Measure(
                    "  a/an",
                    "article_slips",
                    COUNT,
                    s -> s.total(m -> m.articleSlips().size())),
            new Measure(
                    "  doubled words",
                    "doubled_words",
                    COUNT,
                    s -> s.total(m -> m.doubledWords().size())),
            new Measure("unclosed quotation", "unclosed_quotes", SHARE, s -> s.share(m -> m.unclosedQuotes() > 0)),
            new Measure("sentences refused", "refused_sentences", COUNT, s -> s.total(StoryMeasures::refused)),
            new Measure("  in stories", "stories_refused_in", SHARE, s -> s.share(m -> m.refused() > 0)),
            new Measure("dark words shown", "dark_words", COUNT, Summary::darkWords));
}
