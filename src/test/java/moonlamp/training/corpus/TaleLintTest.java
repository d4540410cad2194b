package moonlamp.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaleLintTest {
    private static final Lexicon LEXICON = Lexicon.load();

    @Test
    void findsNothingInASoundTale() {
        assertEquals(List.of(), TaleLint.problems(TaleParser.parse("test.tale", TaleText.SOUND), LEXICON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "twist: find; twist: fnid; 1; unknown twist",
                "twist: find; twist: find~friend: mouse; 1; go together",
                "twist: find; twist: find~friend: moose herd; 1; is not a noun",
                "let colour; let unused = a | b~let colour; 3; never used",
                "- {hero} lay down and smiled.; - {hero} lay down and {smile}.; 48; {smile} is not known",
                "- {hero} lay down and smiled.; - {guest} lay down.; 48; {guest} is not known",
                "- {hero} lay down and smiled.; - {friend} lay down.; 48; needs a friend",
                "- {hero} lay down and smiled.; - {a hero} lay down.; 48; # opening only",
                "- {hero} lay down and smiled.; - {hero} lay down. \"Oh.; 48; quotation mark",
                "- {hero} lay down and smiled.; - {hero} lay down. ((\"Oh.)) Ah.\"; 48; quotation mark",
                "- {hero} lay down and smiled.; - {hero} lay down; 48; does not end",
                "- {hero} lay down and smiled.; - {hero} lay in his gr\u00e4ss.; 48; ASCII",
                "- {hero} lay down and smiled.; - {hero} lay down, dead tired.; 48; dark word",
                "- {hero} lay down and smiled.; - {hero} lay down. it was late.; 48; small letter",
                "- {hero} lay down and smiled.; - {hero} lay down  now.; 48; space too many",
                "- {hero} lay down and smiled.; - {hero} closed {his} wings.; 48; not every hero has wings",
                "- {hero} lay down and smiled.; - In {place} {hero} lay.; 48; one to be in",
                "- {hero} lay down and smiled.; - @pet=cat {hero} lay.; 48; needs a let",
                "- {hero} lay down and smiled.; - One day {hero} looked at {place.sky}.; 48; same sentence",
                "- {hero} lay down and smiled.~; ; 46; wordings without a theme",
                "- Then {hero} {twist}. It was {colour}.; - Then it came. It was {colour}.; 13; has {twist}",
                "# trait grows; ; 1; no # trait grows",
                "# resolution: it; # turn: it; 1; no # resolution",
                "# goodnight: everybody; # start: everybody; 46; a second # start",
                "# goodnight: everybody; # goodnight (long): everybody; 46; every length",
                "# turn: it is dull; # turn (long): it is dull; 1; a short story has no turn",
                "@magical In; In; 1; themes"
            })
    void findsWhatIsWrong(String sought, String replacement, int line, String message) {
        String with = replacement == null ? "" : replacement.replace('~', '\n');
        List<String> problems = TaleLint.problems(TaleText.with(sought.replace('~', '\n'), with), LEXICON);
        assertTrue(
                problems.stream().anyMatch(p -> p.startsWith("test.tale:" + line + ": ") && p.contains(message)),
                problems.toString());
    }

    /** The first header line becomes others, one line of the tale becomes another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "trait: shy; no # opening",
                "trait: shy; has no # trait shows",
                "trait: bashful; not the first word",
                "trait: brazen; not the first word",
                "trait: shy; the goodnight of a tale with trait:",
                "friend: chosen; friend: chosen goes with trait: any",
                "trait: shy~friend: chosen; friend: chosen goes with trait: any",
                "trait: any~themes: bedtime, fairy; has 1 wordings for a Bedtime story"
            })
    void aTaleInOnePieceHasRulesOfItsOwn(String header, String message) {
        String text = TaleText.SOUND
                .replace("title: The Test", "title: The Test\n" + header.replace('~', '\n'))
                .replaceAll("- (?:One day|\"Where am I|Early in the day)", "- @fairy $0")
                .replace("@fairy - ", "@fairy ");
        List<String> problems = TaleLint.problems(TaleParser.parse("test.tale", text), LEXICON);
        assertTrue(problems.stream().anyMatch(p -> p.contains(message)), problems.toString());
    }

    @Test
    void anOriginalTwistIsToldInItsWords() {
        Tale tale = TaleText.with("twist: find", "twist: finds a pair of flying shoes");
        List<String> problems = TaleLint.problems(tale, LEXICON);
        assertTrue(problems.stream().anyMatch(p -> p.contains("\"pair of flying shoes\"")), problems.toString());
    }

    @Test
    void aTrialTellsTheTaleInEveryLength() {
        Tale thin = TaleParser.parse("test.tale", TaleText.SOUND);
        List<String> problems = new TaleTrial(thin, LEXICON, 1).problems();
        assertTrue(problems.stream().anyMatch(p -> p.contains("long stories") && p.contains("does not fit")));
        assertTrue(problems.stream().noneMatch(p -> p.contains("short stories") && p.contains("does not fit")));
    }
}
