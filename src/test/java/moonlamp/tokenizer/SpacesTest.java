package moonlamp.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpacesTest {
    @Test
    void whatTheJdkStripsIsStripped() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = (char) c + "a" + (char) c + "b" + (char) c;
            assertEquals(text.strip(), Spaces.strip(text), () -> "around " + text.codePointAt(0));
        }
    }

    @Test
    void nothingIsLeftOfWhiteSpace() {
        assertEquals("", Spaces.strip(" \n\t "));
        assertEquals("", Spaces.strip(""));
    }
}
