package moonlamp.training.evaluation;

import java.util.List;
import java.util.Set;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryRequest;
import moonlamp.story.safety.DarkWords;
import moonlamp.training.text.Articles;
import moonlamp.training.text.DoubledWords;
import moonlamp.training.text.NGrams;
import moonlamp.training.text.Names;
import moonlamp.training.text.Quotes;
import moonlamp.training.text.StoryText;
import moonlamp.training.text.ThemeCues;
import moonlamp.training.text.WordBand;

/**
 * What the rules say about one story.
 *
 * @param namedAtOnce whether the first two sentences speak of the character
 * @param namedOften whether the story does so at least three times
 * @param setting whether it speaks of the setting
 * @param twist whether it speaks of what the twist is about
 * @param theme whether it sounds like its theme, see {@link ThemeCues}
 * @param words how many people would count
 * @param inBand whether these are as many as were asked for, a quarter more or less allowed
 * @param ended whether the model ended it, with a whole sentence
 * @param fourGrams runs of four words
 * @param repeatedFourGrams those that had come before
 * @param names different ones, see {@link Names}
 * @param articleSlips see {@link Articles}
 * @param doubledWords see {@link DoubledWords}
 * @param unclosedQuotes paragraphs, see {@link Quotes}
 * @param darkWords see {@link DarkWords}: those in the text, after the guard
 * @param refused how many sentences the guard refused
 */
record StoryMeasures(
        boolean namedAtOnce,
        boolean namedOften,
        boolean setting,
        boolean twist,
        boolean theme,
        int words,
        boolean inBand,
        boolean ended,
        int fourGrams,
        int repeatedFourGrams,
        Set<String> names,
        List<String> articleSlips,
        List<String> doubledWords,
        int unclosedQuotes,
        List<String> darkWords,
        int refused) {

    /** Words of a run whose repetition is noticed. */
    static final int GRAM = 4;

    private static final DarkWords DARK_WORDS = DarkWords.of(StoryLanguage.ENGLISH);
    private static final int SENTENCES_TO_NAME_IN = 2;
    private static final int OFTEN = 3;
    private static final double BAND_TOLERANCE = 0.25;

    static StoryMeasures of(ToldStory story) {
        StoryText text = story.text();
        StoryTask task = story.task();
        StoryRequest request = task.request();
        long[] grams = NGrams.of(text.lowerWords(), GRAM);
        return new StoryMeasures(
                task.character().isIn(text.beginning(SENTENCES_TO_NAME_IN)),
                task.character().count(text.lowerWords()) >= OFTEN,
                task.setting().count(text.lowerWords()) > 0,
                task.twist().count(text.lowerWords()) > 0,
                ThemeCues.isHeard(request, text),
                text.wordCount(),
                WordBand.of(request.length()).around(BAND_TOLERANCE).contains(text.wordCount()),
                story.ended() && text.endsWhole(),
                grams.length,
                NGrams.repeated(grams),
                Names.in(text),
                Articles.slips(text),
                DoubledWords.slips(text),
                Quotes.unclosed(text).size(),
                DARK_WORDS.in(text.lowerWords()),
                story.refused());
    }

    /** Whether the hero is there from the start and stays. */
    boolean character() {
        return namedAtOnce && namedOften;
    }
}
