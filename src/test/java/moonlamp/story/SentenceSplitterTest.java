package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    /** Each text has "|" where a sentence must end and "/" where a paragraph must. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Once there was a fox.|It was red!|Was it happy?|Yes.",
                "\u201cHello!\u201d said the fox.|\u201cWho are you?\u201d",
                "\"Come in.\"|Then she slept.",
                "\"I am here.|Come in!\" he said.|He smiled.",
                "She waited... and waited...|Then it came\u2026|At last.",
                "Oh no!!!|What?!|Yes.",
                "Mr. Bear met Mrs. Owl and Dr. Hedgehog.|They had tea.",
                "J. R. Mouse lived at St. Anne's.|So did I.|We met.",
                "She said no.|They slept.",
                "No.|It was No. 7, and no. 8 came too.",
                "Sgt. Pepper met Lt. Owl.|They sang.",
                "It cost 3.50 coins.|That was 2.5 too many.",
                "1. Wash your paws.|2. Go to bed.",
                "There were 12.|Then 13 came.",
                "First paragraph.|Still first./Second paragraph./Third.",
                "(He was tired.)|So he slept.",
                "'Good night.'|The moon rose.",
                "*Whoosh!*|It flew.",
                "A title without a stop/The story begins.",
                "She said yes.|\u201eNein\u201c, sagte er.|\u00dcber Nacht schneite es.",
                "It was 5 p.m. and dark.|Stars rose."
            })
    void splitsWhereAReaderWould(String marked) {
        List<Sentence> expected = new ArrayList<>();
        for (String paragraph : marked.split("/")) {
            boolean first = true;
            for (String sentence : paragraph.split("\\|")) {
                expected.add(new Sentence(sentence, first));
                first = false;
            }
        }
        String text = marked.replace('|', ' ').replace("/", "\n\n");
        assertEquals(expected, splitInPieces(text, text.length()));
        assertEquals(expected, splitInPieces(text, 1));
        assertEquals(expected, splitInPieces(text, 3));
    }

    @Test
    void givesASentenceOutWhenTheNextBegins() {
        SentenceSplitter splitter = new SentenceSplitter();
        assertEquals(List.of(), splitter.accept("The fox slept."));
        assertEquals(List.of(), splitter.accept(" "));
        assertEquals(List.of(new Sentence("The fox slept.", true)), splitter.accept("The"));
        assertEquals(List.of(new Sentence("The moon", false)), splitter.accept(" moon\n"));
        assertEquals(List.of(), splitter.accept("\n\nIt"));
        assertEquals(List.of(new Sentence("It", true)), splitter.flush());
        assertEquals(List.of(), splitter.flush());
    }

    @Test
    void startsAgainAfterAFlush() {
        SentenceSplitter splitter = new SentenceSplitter();
        splitter.accept("One. Two");
        splitter.flush();
        splitter.accept("Three");
        assertEquals(List.of(new Sentence("Three", true)), splitter.flush());
    }

    @Test
    void tidiesSpaces() {
        assertEquals(
                List.of(new Sentence("A fox slept.", true), new Sentence("It snored.", false)),
                splitInPieces("  A\t fox \u00a0slept.   It   snored.  \n", 2));
    }

    @Test
    void cutsASentenceThatNeverEnds() {
        List<Sentence> sentences = splitInPieces("and then ".repeat(200), 7);
        assertTrue(sentences.size() >= 1800 / SentenceSplitter.MAX_CHARS, sentences.toString());
        for (Sentence sentence : sentences) {
            assertTrue(sentence.text().length() <= SentenceSplitter.MAX_CHARS);
        }
        assertEquals("and then ".repeat(200).trim(), joined(sentences));
        String foxes = "\ud83e\udd8a".repeat(500);
        List<Sentence> unbroken = splitInPieces("x" + foxes, 11);
        StringBuilder all = new StringBuilder();
        unbroken.forEach(s -> all.append(s.text()));
        assertEquals("x" + foxes, all.toString());
        unbroken.forEach(s ->
                assertTrue(!Character.isHighSurrogate(s.text().charAt(s.text().length() - 1))));
    }

    @Test
    void knowsGermanQuotationMarksAndAbbreviations() {
        String text = "„Gute Nacht, Mia.“ Dann wurde es still. »Schläfst du?« ‚Ja.‘ Sie mag Tiere, z. B. Igel, d. h."
                + " kleine, usw. und auch Dr. Eule. „Halt!“ rief er.";
        List<String> sentences =
                splitInPieces(text, 7).stream().map(Sentence::text).toList();
        assertEquals(
                List.of(
                        "„Gute Nacht, Mia.“",
                        "Dann wurde es still.",
                        "»Schläfst du?«",
                        "‚Ja.‘",
                        "Sie mag Tiere, z. B. Igel, d. h. kleine, usw. und auch Dr. Eule.",
                        "„Halt!“ rief er."),
                sentences);
        splitInPieces(text, 7).forEach(sentence -> assertTrue(sentence.isWhole(), sentence.text()));
    }

    @Test
    void losesNothingHoweverTheTextIsDivided() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "aB1.!?\u2026\"\u201d') \n\u00e4";
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(80);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            List<Sentence> whole = splitInPieces(text.toString(), Math.max(1, length));
            String trouble = "seed " + seed + ", round " + round + ": " + text;
            assertEquals(whole, splitInPieces(text.toString(), 1 + random.nextInt(9)), trouble);
            assertEquals(text.toString().replaceAll("\\s+", " ").trim(), joined(whole), trouble);
            assertTrue(whole.isEmpty() || whole.get(0).startsParagraph(), trouble);
        }
    }

    private static List<Sentence> splitInPieces(String text, int pieceLength) {
        SentenceSplitter splitter = new SentenceSplitter();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < text.length(); i += pieceLength) {
            sentences.addAll(splitter.accept(text.substring(i, Math.min(text.length(), i + pieceLength))));
        }
        sentences.addAll(splitter.flush());
        return sentences;
    }

    private static String joined(List<Sentence> sentences) {
        return String.join(" ", sentences.stream().map(Sentence::text).toList());
    }
}
