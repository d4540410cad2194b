package moonlamp.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralVerbTest {
    @ParameterizedTest
    @CsvSource({
        "finds a red balloon, find a red balloon",
        "loses its hat, lose their hat",
        "is afraid of itself, are afraid of themselves",
        "has the hiccups, have the hiccups",
        "does not want to rain, do not want to rain",
        "doesn't want to go, don't want to go",
        "cannot sleep, cannot sleep",
        "tiptoes past, tiptoe past",
        "quizzes an owl, quiz an owl",
        "bottle-feeds a calf, bottle-feed a calf",
        "most of all wants a kite, most of all want a kite",
        "no longer fits, no longer fit",
        "goes to the dentist, go to the dentist",
        "tries to fly, try to fly",
        "ties a knot, tie a knot",
        "flies a kite, fly a kite",
        "catches a cold, catch a cold",
        "reaches the top, reach the top",
        "sneezes sprinkles, sneeze sprinkles",
        "buzzes about, buzz about",
        "misses the bus, miss the bus",
        "aches all over, ache all over",
        "only eats soup, only eat soup",
        "always says please, always say please",
        "share a blanket, share a blanket",
        "guess a riddle, guess a riddle",
        "meets an owl and its friend, meet an owl and their friend",
        "falls over and laughs, falls over and laughs",
    })
    void saysOfTwoWhatOneDoes(String ofOne, String ofTwo) {
        assertEquals(ofTwo, PluralVerb.of(ofOne));
    }
}
