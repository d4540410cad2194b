package moonlamp.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPolishTest {
    /** ~ stands before filled-in words, ^ asks for a capital, + follows a possessive. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "~the fox ran. ~he slept.; The fox ran. He slept.",
                "Up! ~the fox flew.; Up! The fox flew.",
                "Then ~the fox ran; Then the fox ran",
                "\"Up!\" ~he said.; \"Up!\" he said.",
                "\"Up!\" ~the shy fox cried.; \"Up!\" the shy fox cried.",
                "\"Up!\" ~the shy fox jumped.; \"Up!\" The shy fox jumped.",
                "\"Why?\" ~he had not said it.; \"Why?\" He had not said it.",
                "\"Yes.\" ~he ran.; \"Yes.\" He ran.",
                "\"Well,\" ~he said.; \"Well,\" he said.",
                "It stopped. \"~he is here,\" ~he said.; It stopped. \"He is here,\" he said.",
                "\"What is it?\" \"~the shoe!\"; \"What is it?\" \"The shoe!\"",
                "It read: \"~a shoe for you.\"; It read: \"A shoe for you.\"",
                "\"Up,\" ~he said, \"~the sky is high.\"; \"Up,\" he said, \"the sky is high.\"",
                "It was ~her+. In ~her+ own bed ~she slept, ~he in his.; It was hers. In her own bed she slept, he in his.",
                "so it goes... ~he thought; so it goes... he thought",
                "\"Oh!\" ^he ran.; \"Oh!\" He ran.",
                "^~the fox; The fox",
                "It was a owl and an fox.; It was an owl and a fox.",
                "a bow, ,  and a rope , .; a bow, and a rope.",
                "\" Left, please. \" Then; \"Left, please.\" Then",
                "\"~you ~was turned into a frog!\"; \"You were turned into a frog!\""
            })
    void mendsCapitalsArticlesAndSpaces(String raw, String expected) {
        String marked =
                raw.replace("~", Markers.FILLED).replace("^", Markers.CAPITAL).replace("+", Markers.POSSESSIVE);
        assertEquals(expected, TextPolish.of(marked));
    }
}
