package moonlamp.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryTheme;
import moonlamp.training.text.StoryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryMeasuresTest {
    @Test
    void aGoodStoryHasNoFault() {
        StoryMeasures good = Stories.measures(Stories.GOOD);
        assertTrue(good.character() && good.namedAtOnce() && good.namedOften());
        assertTrue(good.setting() && good.twist() && good.theme());
        assertTrue(good.inBand() && good.ended());
        assertEquals(101, good.words());
        assertEquals(0, good.repeatedFourGrams());
        assertEquals(Set.of(), good.names());
        assertEquals(List.of(), good.articleSlips());
        assertEquals(List.of(), good.doubledWords());
        assertEquals(0, good.unclosedQuotes());
        assertEquals(List.of(), good.darkWords());
    }

    @Test
    void theHeroIsThereAtOnceAndStays() {
        StoryMeasures late = Stories.measures("One day. It rained. Then squirrels came: a squirrel and a squirrel.");
        assertFalse(late.namedAtOnce());
        assertTrue(late.namedOften());
        assertFalse(late.character());
        StoryMeasures lost = Stories.measures("One day. A squirrel saw the squirrel's fox. The fox slept.");
        assertTrue(lost.namedAtOnce());
        assertFalse(lost.namedOften());
        assertFalse(lost.character());
    }

    @Test
    void whatWasAskedForIsMissed() {
        StoryMeasures other = Stories.measures("A squirrel lived in moonlight and loved maple trees.");
        assertFalse(other.setting());
        assertFalse(other.twist());
        assertFalse(other.theme());
    }

    @Test
    void faultsAreCounted() {
        StoryMeasures bad = Stories.measures("A squirrel saw a owl. \"Hello said Mia to to Ben. "
                + "He was dead. He ran to the big moon. He ran to the big moon.");
        assertEquals(List.of("a owl"), bad.articleSlips());
        assertEquals(List.of("to to"), bad.doubledWords());
        assertEquals(1, bad.unclosedQuotes());
        assertEquals(List.of("dead"), bad.darkWords());
        assertEquals(Set.of("Ben", "Mia"), bad.names());
        assertEquals(3, bad.repeatedFourGrams());
        assertEquals(26 - 3, bad.fourGrams());
    }

    @ParameterizedTest
    @CsvSource({
        "SHORT, 74, false",
        "SHORT, 75, true",
        "SHORT, 250, true",
        "SHORT, 251, false",
        "MEDIUM, 149, false",
        "MEDIUM, 150, true",
        "MEDIUM, 375, true",
        "MEDIUM, 376, false",
        "LONG, 224, false",
        "LONG, 225, true",
        "LONG, 500, true",
        "LONG, 501, false"
    })
    void theBandIsAQuarterWiderThanAskedFor(StoryLength length, int words, boolean in) {
        StoryTask task = Stories.squirrel(StoryTheme.SILLY, length, 1);
        ToldStory story = new ToldStory(task, new StoryText("word ".repeat(words)), true, 0);
        assertEquals(in, StoryMeasures.of(story).inBand());
    }

    @Test
    void anEndIsTheModelsOwnWithAWholeSentence() {
        assertTrue(StoryMeasures.of(Stories.told("The end.", true)).ended());
        assertFalse(StoryMeasures.of(Stories.told("The end.", false)).ended());
        assertFalse(StoryMeasures.of(Stories.told("The end", true)).ended());
        assertFalse(StoryMeasures.of(Stories.told("", true)).ended());
    }
}
