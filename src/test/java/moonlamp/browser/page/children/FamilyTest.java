package moonlamp.browser.page.children;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moonlamp.story.AgeBand;
import moonlamp.story.ChildRole;
import moonlamp.story.Company;
import org.junit.jupiter.api.Test;

class FamilyTest {
    private static final Child MIA = new Child("Mia", AgeBand.AGES_6_TO_8);
    private static final Child BEN = new Child("Ben", AgeBand.AGES_3_TO_5);
    private static final Child ZOE = new Child("Zoë", AgeBand.AGES_9_TO_12);

    @Test
    void aNewChildIsInTheStoriesAtOnceIfThereIsRoom() {
        Family family = Family.EMPTY.with(MIA);
        assertEquals(new Company(List.of("Mia"), ChildRole.HERO), family.company());
        assertEquals(AgeBand.AGES_6_TO_8, family.age());
        family = family.with(BEN).with(ZOE);
        assertEquals(List.of("Mia", "Ben"), family.company().names());
        assertEquals(AgeBand.AGES_3_TO_5, family.age(), "the youngest counts");
        assertTrue(family.hasChosenAll());
        assertFalse(family.isFull());
    }

    @Test
    void siblingsStandInTheOrderOfTheFamily() {
        Family family = Family.EMPTY.with(MIA).with(BEN).with(ZOE);
        family = family.choosing(0, false).choosing(2, true).playing(ChildRole.FRIEND);
        assertEquals(new Company(List.of("Ben", "Zoë"), ChildRole.FRIEND), family.company());
        Family full = family;
        assertThrows(IllegalArgumentException.class, () -> full.choosing(0, true));
    }

    @Test
    void whoLeavesLeavesTheStoriesToo() {
        Family family =
                Family.EMPTY.with(MIA).with(BEN).with(ZOE).choosing(0, false).choosing(2, true);
        assertEquals(List.of("Zoë"), family.without(1).company().names());
        assertEquals(List.of("Ben", "Zoë"), family.without(0).company().names());
        assertEquals(List.of(MIA, ZOE), family.without(1).children());
    }

    @Test
    void aChildGrowsOlder() {
        Family family = Family.EMPTY.with(MIA).with(BEN).replacing(1, new Child("Benno", AgeBand.AGES_9_TO_12));
        assertEquals(List.of("Mia", "Benno"), family.company().names());
        assertEquals(AgeBand.AGES_6_TO_8, family.age());
    }

    @Test
    void thereAreFourChildrenAtMost() {
        Family family = Family.EMPTY.with(MIA).with(BEN).with(ZOE).with(new Child("Mia", AgeBand.ANY));
        assertTrue(family.isFull());
        assertThrows(IllegalArgumentException.class, () -> family.with(BEN));
        assertThrows(IllegalArgumentException.class, () -> new Family(List.of(MIA), List.of(1), ChildRole.HERO));
        assertThrows(IllegalArgumentException.class, () -> new Family(List.of(MIA), List.of(0, 0), ChildRole.HERO));
    }

    @Test
    void aChildHasACleanName() {
        for (String name : List.of("", " Mia", "<Mia>", "x".repeat(21))) {
            assertThrows(IllegalArgumentException.class, () -> new Child(name, AgeBand.ANY), name);
        }
    }
}
