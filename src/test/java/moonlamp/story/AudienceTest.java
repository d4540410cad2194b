package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {
    @Test
    void namesAreCleanedAndShort() {
        assertEquals("Mia b", Company.cleanName("  Mia\u202e <b>"));
        assertEquals(20, Company.cleanName("x".repeat(30)).length());
        assertEquals("", Company.cleanName(" <> "));
        assertEquals(List.of("Mia", "Ben"), new Company(List.of("Mia", "Ben"), ChildRole.FRIEND).names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " Mia", "<Mia>", "Mia\n", "xxxxxxxxxxxxxxxxxxxxx"})
    void aNameThatWasNotCleanedIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> new Company(List.of(name), ChildRole.HERO));
    }

    @Test
    void thereAreTwoChildrenAtMost() {
        assertThrows(IllegalArgumentException.class, () -> new Company(List.of("A", "B", "C"), ChildRole.HERO));
        assertThrows(IllegalArgumentException.class, () -> new Company(List.of("A"), null));
    }

    @Test
    void nobodyHasNoRole() {
        assertEquals(Company.NOBODY, new Company(List.of(), ChildRole.FRIEND));
        assertTrue(Company.NOBODY.isEmpty());
    }

    @Test
    void theYoungerCounts() {
        assertEquals(AgeBand.AGES_3_TO_5, AgeBand.AGES_9_TO_12.orYounger(AgeBand.AGES_3_TO_5));
        assertEquals(AgeBand.AGES_3_TO_5, AgeBand.AGES_3_TO_5.orYounger(AgeBand.AGES_6_TO_8));
        assertEquals(AgeBand.AGES_6_TO_8, AgeBand.ANY.orYounger(AgeBand.AGES_6_TO_8));
        assertEquals(AgeBand.AGES_6_TO_8, AgeBand.AGES_6_TO_8.orYounger(AgeBand.ANY));
    }

    @ParameterizedTest
    @EnumSource(AgeBand.class)
    void codesLeadBackToTheirAges(AgeBand band) {
        assertEquals(band, AgeBand.of(band.code()));
    }

    @ParameterizedTest
    @EnumSource(StoryLanguage.class)
    void tagsLeadBackToTheirLanguage(StoryLanguage language) {
        assertEquals(language, StoryLanguage.of(language.tag()));
        assertEquals(language, StoryLanguage.of(language.tag() + "-AT"));
    }

    @Test
    void whatIsUnknownIsRefusedWithWhatIsKnown() {
        assertEquals(
                "Unknown ages \"4\"; known: any, 3-5, 6-8, 9-12",
                assertThrows(IllegalArgumentException.class, () -> AgeBand.of("4"))
                        .getMessage());
        assertEquals(
                "Unknown language \"fr\"; known: en, de",
                assertThrows(IllegalArgumentException.class, () -> StoryLanguage.of("fr"))
                        .getMessage());
    }

    @Test
    void fingerprintsTellModelsApartIfBothAreKnown() {
        ModelFingerprint one = ModelFingerprint.of("3626e245220ca4a1");
        assertEquals("3626e245", one.hex());
        assertTrue(one.differsFrom(ModelFingerprint.of("0ef57d2c83")));
        assertEquals(
                List.of(false, false, false),
                List.of(
                        one.differsFrom(one),
                        one.differsFrom(ModelFingerprint.UNKNOWN),
                        ModelFingerprint.UNKNOWN.differsFrom(one)));
        assertEquals(ModelFingerprint.UNKNOWN, ModelFingerprint.of(""));
        assertThrows(IllegalArgumentException.class, () -> new ModelFingerprint("3626E245"));
        assertThrows(IllegalArgumentException.class, () -> new ModelFingerprint("3626"));
    }
}
