package moonlamp.training.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NGramsTest {
    private static long[] grams(String text, int n) {
        return NGrams.of(new StoryText(text).lowerWords(), n);
    }

    @Test
    void repetitionsAreCounted() {
        assertEquals(0, NGrams.repeated(grams("one two three four five", 4)));
        assertEquals(1, NGrams.repeated(grams("one two three four, One two THREE four!", 4)));
        assertEquals(6, NGrams.repeated(grams("na na na na na na na na na na", 4)));
        assertEquals(0, grams("one two three", 4).length);
        assertEquals(0, grams("", 1).length);
        assertThrows(IllegalArgumentException.class, () -> grams("one", 0));
    }

    @Test
    void orderAndBordersMatter() {
        assertEquals(0, NGrams.shared(grams("ab c", 2), grams("a bc", 2)));
        assertEquals(0, NGrams.shared(grams("a b", 2), grams("b a", 2)));
        assertEquals(1, NGrams.shared(grams("a b", 2), grams("x a b", 2)));
    }

    @Test
    void theSharedPartIsThatOfThePoorerText() {
        assertEquals(0.5, NGrams.shared(grams("a b c", 2), grams("b c d e f", 2)));
        assertEquals(0.5, NGrams.shared(grams("b c d e f", 2), grams("a b c", 2)));
        assertEquals(1, NGrams.shared(grams("a b a b a b", 2), grams("a b a b", 2)));
        assertEquals(0, NGrams.shared(grams("", 2), grams("a b", 2)));
    }

    /** The same as with the words themselves. */
    @Test
    void hashesStandForTheirWords() {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            String[] words = new String[random.nextInt(60)];
            Arrays.setAll(words, i -> "w" + random.nextInt(4));
            int n = 1 + random.nextInt(5);
            Set<List<String>> distinct = new HashSet<>();
            int all = Math.max(0, words.length - n + 1);
            for (int i = 0; i < all; i++) {
                distinct.add(List.of(words).subList(i, i + n));
            }
            long[] grams = NGrams.of(List.of(words), n);
            assertEquals(distinct.size(), NGrams.distinct(grams).length, "seed " + seed);
            assertEquals(all - distinct.size(), NGrams.repeated(grams), "seed " + seed);
        }
    }

    @Test
    void copiesFromOtherTextsAreFound() {
        StoryText copied = new StoryText("the fox went to bed and slept well");
        StoryText own = new StoryText("an owl sang all night long for its friends");
        StoryText half = new StoryText("the fox went to the big old moon");
        CopiedNGrams copies = new CopiedNGrams(List.of(copied, own, half), 4);
        assertEquals(0, copies.share(copied, copies.sources()));
        copies.read("a", "nothing");
        copies.read("a", "Then the fox went to bed, and slept well.");
        copies.read("b", "");
        copies.read("b", "It went to the big old moon.");
        assertEquals(Set.of("a", "b"), copies.sources());
        assertEquals(2, copies.texts(Set.of("a")));
        assertEquals(4, copies.texts(copies.sources()));
        assertEquals(1, copies.share(copied, Set.of("a")));
        assertEquals(0, copies.share(copied, Set.of("b")));
        assertEquals(0, copies.share(own, copies.sources()));
        assertEquals(1 / 5.0, copies.share(half, Set.of("a")));
        assertEquals(3 / 5.0, copies.share(half, Set.of("b")));
        assertEquals(4 / 5.0, copies.share(half, copies.sources()));
        assertEquals(0, copies.share(new StoryText("too short"), copies.sources()));
    }
}
