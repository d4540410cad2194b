package moonlamp.training.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static Set<String> names(String text) {
        return Names.in(new StoryText(text));
    }

    @Test
    void namesStandInsideSentences() {
        assertEquals(
                Set.of("Mia", "Pip", "Zo\u00eb"),
                names("One day Mia met Pip. \"Hello,\" said Pip's friend Zo\u00eb. Then Mia slept."));
        assertEquals(Set.of("Fox"), names("They met Mr. Fox. I like Mr. Fox, said Mother."));
    }

    @Test
    void otherCapitalsAreNoNames() {
        assertEquals(Set.of(), names("Once it was Monday. I'm here, I said. \"Yes, I am,\" said Mom."));
        assertEquals(Set.of(), names("He said, \"Come!\" She cried: \u201cComing!\u201d"));
        assertEquals(Set.of(), names("Everyone slept. Everything slept.\nNobody woke."));
        assertEquals(Set.of(), names("It went WHOOSH and the Moon shone."));
        assertEquals(Set.of(), names(""));
    }

    @Test
    void aNameCountsOnce() {
        assertEquals(Set.of("Lily"), names("Here is Lily. There is Lily's hat, and Lily slept."));
    }
}
