package moonlamp.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyHeroesTest {
    private static final long SEED = 20_275;
    private static final List<HeroChoice> SAMPLE = sample();

    private static List<HeroChoice> sample() {
        FamilyHeroes heroes = new FamilyHeroes(Lexicon.load());
        Dice dice = new Dice(SEED);
        List<HeroChoice> sample = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            sample.add(heroes.draw(dice));
        }
        return sample;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Captain [A-Z][a-z]+ ; $0",
                "(?:Dad|Mum) ; $0",
                "(?:my|our) niece ([A-Z][a-z]+) ; $1",
                "(?:my|our) ((?!best |twin |baby |big |little )[a-z]+ [a-z]+) [A-Z][a-z]+ ; the $1",
                "(?:my|our) (hamster|cat|teddy|dog|rabbit) ; the $1",
                "[A-Z][a-z]+ the ([a-z ]+) ; the $1",
                "an? (?:[a-z-]+ )?(shoemaker's [a-z ]+) ; the $1",
                "the smallest ([a-z ]+) ; the $1"
            })
    void isCalledByWhatItIsAfterwards(String phrase, String afterwards) {
        List<HeroChoice> so =
                SAMPLE.stream().filter(hero -> hero.phrase().matches(phrase)).toList();
        assertFalse(so.isEmpty(), phrase + " does not come up with seed " + SEED);
        for (HeroChoice hero : so) {
            assertEquals(
                    hero.phrase().replaceAll(phrase, afterwards), hero.entity().definite());
        }
    }

    @Test
    void isIntroducedAsItIsAskedFor() {
        for (HeroChoice hero : SAMPLE) {
            assertEquals(hero.phrase(), hero.introduction());
            assertEquals(hero.phrase(), hero.entity().phrase());
        }
    }

    @Test
    void titlesSayHeOrShe() {
        for (HeroChoice hero : SAMPLE) {
            String first = hero.phrase().split(" ")[0];
            if (List.of("Grandpa", "Uncle", "Dad", "Mr", "King").contains(first)) {
                assertEquals(Gender.HE, hero.entity().gender(), hero.phrase());
            } else if (List.of("Grandma", "Aunt", "Mum", "Mrs", "Queen").contains(first)) {
                assertEquals(Gender.SHE, hero.entity().gender(), hero.phrase());
            }
        }
    }
}
