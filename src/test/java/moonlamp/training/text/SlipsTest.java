package moonlamp.training.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles, doubled words and quotation marks: what is a slip, and what only looks like one. */
class SlipsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a apple",
                "an banana",
                "a hour",
                "an unicorn",
                "a honest",
                "an useful",
                "an one",
                "an university",
                "a umbrella",
                "a uninvited",
                "an European",
                "a old",
                "a 8",
                "an 7",
                "an once",
                "a heir",
                "a X",
                "an U",
                "an ukulele",
                "a Otter",
                "an house",
                "a owl",
                "an yellow",
                "an usual",
                "a usher",
                "a 11",
                "a unimpressed",
                "an onesie",
                "an unique"
            })
    void wrongArticlesAreFoundAndCorrected(String pair) {
        String right = (pair.startsWith("an ") ? "a" : "an") + pair.substring(pair.indexOf(' '));
        assertEquals("It was " + right + " indeed.", Articles.corrected("It was " + pair + " indeed."));
        assertEquals(List.of(pair), Articles.slips(new StoryText("It was " + pair + " indeed.")));
        assertEquals(List.of(pair), Articles.slips(new StoryText("So " + pair.replace(" ", " \"") + "\", they said.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an apple",
                "a banana",
                "an hour",
                "a unicorn",
                "an honest",
                "a useful",
                "a one",
                "a university",
                "an umbrella",
                "an uninvited",
                "a European",
                "an old",
                "an 8-year-old",
                "a 7",
                "a once",
                "an heir",
                "an X-ray",
                "a U-turn",
                "a ukulele",
                "an otter",
                "a house",
                "an owl",
                "a yellow",
                "a usual",
                "an usher",
                "an 11",
                "a 12",
                "an unironed",
                "a onesie",
                "a unique",
                "a uniform",
                "an unidentified",
                "an hourglass",
                "a hotel",
                "an hotel",
                "a herb",
                "an herb",
                "an SOS",
                "a SOS",
                "a NASA",
                "an honour",
                "a honeybee",
                "a horse",
                "a ewe",
                "an eager",
                "a utensil",
                "an uncle",
                "an \u00e9clair",
                "a s'more",
                "a, an",
                "a - owl",
                "an\nbanana",
                "a. Owls",
                "A: owls",
                "an' banana"
            })
    void rightArticlesAreNot(String pair) {
        assertEquals("It was " + pair + " indeed.", Articles.corrected("It was " + pair + " indeed."));
        assertEquals(List.of(), Articles.slips(new StoryText("It was " + pair + " indeed.")));
    }

    @ParameterizedTest
    @CsvSource({
        "owl, an",
        "fox, a",
        "hour, an",
        "honest, an",
        "unicorn, a",
        "useful, a",
        "old, an",
        "one, a",
        "onion, an",
        "uninvited, an",
        "umbrella, an",
        "European, a",
        "house, a",
        "Elf, an",
        "herb, a",
        "old moon moth, an",
        "one-eyed owl, a"
    })
    void articlesFollowTheSound(String word, String article) {
        assertEquals(article, Articles.before(word));
    }

    @Test
    void articlesAreFoundAnywhere() {
        StoryText story = new StoryText("A owl ate an pear. An hour later, a\u00a0eagle came");
        assertEquals(List.of("a owl", "an pear", "a eagle"), Articles.slips(story));
        assertEquals("An owl ate a pear. An hour later, an\u00a0eagle came", Articles.corrected(story.text()));
        assertEquals(List.of(), Articles.slips(new StoryText("a")));
        assertEquals(List.of(), Articles.slips(new StoryText("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He saw the the moon.",
                "The the moon rose.",
                "A fox fox ran.",
                "It was was late.",
                "She went to to bed.",
                "and  and then",
                "It was very very very very late.",
                "Pip Pip slept."
            })
    void doubledWordsAreFound(String text) {
        assertEquals(1, DoubledWords.slips(new StoryText(text)).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He had had enough.",
                "She knew that that was it.",
                "It was very very late, so so late.",
                "It was very very very late.",
                "Far, far away.",
                "Hop-hop! Night-night.",
                "\"No.\" No one came.",
                "He slept. Slept he? He, he alone.",
                "He slept\n\nslept well",
                "Ha ha! Knock knock. Drip drip drip.",
                "She gave her her hat.",
                "I told you you can.",
                "the moon, the sea"
            })
    void wordsMayBeDoubledOnPurpose(String text) {
        assertEquals(List.of(), DoubledWords.slips(new StoryText(text)));
    }

    @Test
    void everyWordTooManyCounts() {
        assertEquals(List.of("the the", "the the"), DoubledWords.slips(new StoryText("the the the moon")));
        assertEquals(
                2,
                DoubledWords.slips(new StoryText("very very very very very late"))
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Hello, said the fox.",
                "Hello,\" said the fox.",
                "\u201cHello, said the fox.",
                "Hello,\u201d said the fox.",
                "\u201cHello, \u201csaid the fox.\u201d",
                "\"Hi,\" he said. \"Bye.",
                "\"Hi,\" he said.\n\n\"Bye, said she.\n\nAll slept."
            })
    void unclosedQuotesAreFound(String text) {
        assertEquals(1, Quotes.unclosed(new StoryText(text)).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "All slept.",
                "\"Hello,\" said the fox. \"I'm here.\"",
                "\u201cHello,\u201d said the fox\u2019s friend.",
                "'Hello, said the fox.",
                "\"One.\"\n\n\"Two.\"\n\u201cThree.\u201d"
            })
    void closedQuotesAreNot(String text) {
        assertEquals(List.of(), Quotes.unclosed(new StoryText(text)));
    }
}
