package moonlamp.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What is the hero's own in a happening. */
class TwistTest {
    private static final Twist LOST = TwistReader.about(
            "lose", "thing", new TwistKind.Verb("loses", "lost"), "its red *hat*", " by itself", Gender.HE);

    @Test
    void aHeroLosesHisOrHerHat() {
        assertTrue(LOST.isOwned());
        Twist his = LOST.saidOf(Gender.HE);
        assertEquals("loses his red hat by himself", his.phrase());
        assertEquals("lost his red hat by himself", his.pastSaidWith("his", "himself"));
        assertEquals("his red hat", his.entity().phrase());
        assertEquals("the hat", his.entity().definite());
        assertEquals("lost her red hat by herself", LOST.saidOf(Gender.SHE).pastSaidWith("her", "herself"));
        assertEquals("lost my red hat by myself", his.pastSaidWith("my", "myself"));
        assertEquals(LOST, LOST.saidOf(Gender.IT));
    }

    @Test
    void aSkillIsSaidOfTheHero() {
        Twist tie = new Twist(
                "cannot",
                "cannot tie its shoes",
                "could not tie its shoes",
                null,
                "tie its shoes",
                "tying its shoes",
                "shoes");
        assertEquals("tying her shoes", tie.saidOf(Gender.SHE).skillIng());
        assertEquals("tie her shoes", tie.saidOf(Gender.SHE).skill());
    }

    @Test
    void otherWordsAreLeftAlone() {
        Twist bites = new Twist("deed", "bites the biscuits", "bit the biscuits", null, "", "", "biscuits");
        assertFalse(bites.isOwned());
        assertEquals(bites, bites.saidOf(Gender.SHE));
    }
}
