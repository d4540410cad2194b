package moonlamp.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyHeroesTest {
    private static final long SEED = 20_275;
    private static final Lexicon LEXICON = Lexicon.load();
    private static final List<HeroChoice> SAMPLE = sample();

    private static List<HeroChoice> sample() {
        FamilyHeroes heroes = new FamilyHeroes(LEXICON);
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
                "Grandpa [A-Z][a-z]+ ; Grandpa|$0",
                "Dad|Mum ; $0",
                "(?:my|our) niece ([A-Z][a-z]+) ; $1",
                "(?:my|our) little brother ([A-Z][a-z]+) ; $1",
                "(?:my|our) (?:[a-z-]+ )+((?:Mrs? )?[A-Z][a-z]+) ; $1",
                "(?:my|our) ([a-z]+) ; the $1",
                "([A-Z][a-z]+) the [a-z ]+ ; $1",
                "an? (?:[a-z-]+ )?(shoemaker's [a-z ]+) ; the $1",
                "the smallest ([a-z ]+) ; the $1"
            })
    void isCalledByWhatItIsAfterwards(String phrase, String afterwards) {
        List<HeroChoice> so =
                SAMPLE.stream().filter(hero -> hero.phrase().matches(phrase)).toList();
        assertFalse(so.isEmpty(), phrase + " does not come up with seed " + SEED);
        for (HeroChoice hero : so) {
            String called = hero.entity().name().isEmpty()
                    ? hero.entity().definite()
                    : hero.entity().name();
            List<String> expected =
                    List.of(hero.phrase().replaceAll(phrase, afterwards).split("\\|"));
            assertTrue(expected.contains(called), hero.phrase() + " is " + called);
        }
    }

    @Test
    void isIntroducedAsItIsAskedFor() {
        for (HeroChoice hero : SAMPLE) {
            assertEquals(hero.phrase(), hero.introduction());
            assertEquals(hero.phrase(), hero.entity().phrase());
        }
    }

    @ParameterizedTest
    @CsvSource({"Grandpa,HE", "Uncle,HE", "Dad,HE", "Mr,HE", "Grandma,SHE", "Aunt,SHE", "Mum,SHE", "Mrs,SHE"})
    void titlesSayHeOrShe(String title, Gender gender) {
        Set<Gender> genders = SAMPLE.stream()
                .filter(hero -> hero.phrase().split(" ")[0].equals(title))
                .map(hero -> hero.entity().gender())
                .collect(Collectors.toSet());
        assertEquals(Set.of(gender), genders);
    }

    @Test
    void namesSuitTitles() {
        Set<String> names = SAMPLE.stream()
                .map(HeroChoice::phrase)
                .filter(phrase -> phrase.startsWith("Grandpa "))
                .map(phrase -> phrase.substring("Grandpa ".length()))
                .collect(Collectors.toSet());
        Set<String> men = new HashSet<>(LEXICON.boys());
        LEXICON.elders().stream().filter(name -> name.suits(Gender.HE)).forEach(name -> men.add(name.word()));
        assertTrue(names.size() > 5 && men.containsAll(names), names.toString());
    }
}
