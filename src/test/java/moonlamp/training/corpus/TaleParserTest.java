package moonlamp.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryTheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaleParserTest {
    @Test
    void readsHeaderBeatsAndWordings() {
        Tale tale = TaleParser.parse("test.tale", TaleText.SOUND);
        assertEquals("The Test", tale.title());
        assertEquals(List.of("find"), tale.twists());
        assertEquals("colour", tale.facts().get(0).name());
        assertEquals(9, tale.beats().size());
        Beat start = tale.beats().get(0);
        assertEquals(BeatKind.START, start.kind());
        assertEquals("the hero walks", start.fact());
        assertEquals(5, start.line());
        assertEquals(5, start.wordings().size());
        assertEquals(6, start.wordings().get(0).line());
        assertEquals(3, start.wordings().get(0).words());
        Beat advice = tale.beats().get(5);
        assertTrue(advice.isIn(StoryLength.LONG));
        assertFalse(advice.isIn(StoryLength.SHORT));
    }

    @Test
    void joinsIndentedLinesAndSkipsComments() {
        Tale tale = TaleText.with("- {hero} lay down and smiled.", "; a comment\n- {hero} lay down\n  and smiled.");
        assertEquals(
                "{hero} lay down and smiled.",
                tale.beats().get(8).wordings().get(1).source());
    }

    @Test
    void readsFactsOfSeveralForms() {
        Tale tale = TaleText.with("let colour = red | blue", "let colour = red / reds | blue / blues");
        Fact.Value value = tale.facts().get(0).values().get(1);
        assertEquals("blue", value.label());
        assertEquals(List.of(new Node.Text("blue"), new Node.Text("blues")), value.forms());
    }

    @Test
    void marksAllowOnlyWhatTheySay() {
        Marks marks = Wording.parse("test", 1, "@silly,funny @long @gift=a_bell Plop.")
                .marks();
        Map<String, String> bell = Map.of("gift", "a bell");
        assertTrue(marks.allow(StoryTheme.FUNNY, StoryLength.LONG, bell));
        assertFalse(marks.allow(StoryTheme.MAGICAL, StoryLength.LONG, bell));
        assertFalse(marks.allow(StoryTheme.SILLY, StoryLength.SHORT, bell));
        assertFalse(marks.allow(StoryTheme.SILLY, StoryLength.LONG, Map.of("gift", "a drum")));
        assertTrue(Marks.NONE.allow(StoryTheme.SILLY, StoryLength.SHORT, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "# start: the hero walks; # begin; 5; unknown beat",
                "- {hero} lay down and smiled.; - {hero lay; 48; {",
                "- {hero} lay down and smiled.; lay down; 48; neither a heading",
                "- {hero} lay down and smiled.; - @sad {hero} lay.; 48; @sad",
                "- {hero} lay down and smiled.; - @silly; 48; marks without",
                "twist: find; twits: find; 2; a header line is",
                "let colour = red | blue; let colour red; 3; expected let"
            })
    void saysWhereAFileIsWrong(String sought, String replacement, int line, String message) {
        CorpusFormatException e = assertThrows(CorpusFormatException.class, () -> TaleText.with(sought, replacement));
        assertTrue(e.getMessage().startsWith("test.tale:" + line + ": "), e.getMessage());
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void aTaleNeedsATwistAndBeats() {
        assertThrows(CorpusFormatException.class, () -> TaleParser.parse("test.tale", "title: Nothing\n"));
    }
}
