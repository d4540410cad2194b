package moonlamp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.Collectors;
import moonlamp.story.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfTest {
    private static final KeptStory OWL = KeptStories.with(KeptStories.story("owl", "Über die Eule", 3), "Mia");
    private static final KeptStory FOX = KeptStories.with(KeptStories.story("fox", "The Clever Fox", 1), "Mia", "Jörg")
            .liked(true, 9);
    private static final KeptStory CAT = KeptStories.story("cat", "A Cat in Blue", 2);

    private final Shelf shelf = new Shelf(List.of(OWL, FOX, CAT));

    @ParameterizedTest
    @CsvSource({
        "'', owl cat fox",
        "uber, owl",
        "ÜBER eule, owl",
        "'  fox  clever ', fox",
        "clever owl, ''",
        "MOON watched, owl cat fox",
        "jorg, fox",
        "e.l, ''",
        "(, ''",
    })
    void findsEveryWordAnywhereWithoutCaseAndAccents(String words, String ids) {
        assertEquals(ids, ids(new ShelfQuery(words, "", false, ShelfOrder.NEWEST)));
    }

    @Test
    void filtersByChildAndFavourite() {
        assertEquals("owl fox", ids(new ShelfQuery("", "Mia", false, ShelfOrder.NEWEST)));
        assertEquals("fox", ids(new ShelfQuery("", "Mia", true, ShelfOrder.NEWEST)));
        assertEquals("", ids(new ShelfQuery("", "Nobody", false, ShelfOrder.NEWEST)));
        assertEquals(List.of("Jörg", "Mia"), shelf.children());
    }

    @Test
    void standsInThreeOrders() {
        assertEquals("owl cat fox", ids(new ShelfQuery("", "", false, ShelfOrder.NEWEST)));
        assertEquals("cat fox owl", ids(new ShelfQuery("", "", false, ShelfOrder.TITLE)));
        assertEquals("fox owl cat", ids(new ShelfQuery("", "", false, ShelfOrder.FAVOURITES)));
    }

    @Test
    void storiesOfOneMomentHaveAnOrderToo() {
        Shelf twins = new Shelf(List.of(KeptStories.story("b", "Same", 1), KeptStories.story("a", "Same", 1)));
        for (ShelfOrder order : ShelfOrder.values()) {
            List<KeptStory> found = twins.find(new ShelfQuery("", "", false, order));
            assertEquals(List.of("a", "b"), found.stream().map(KeptStory::id).toList());
        }
    }

    @Test
    void whatThePagePrintsIsFound() {
        shelf.put(KeptStories.story("hen", "The \"Hen's\" Nest", 4));
        assertEquals("hen", ids(new ShelfQuery("“hen’s”", "", false, ShelfOrder.NEWEST)));
    }

    @Test
    void aNewTitleIsFoundAndTheOldOneIsNot() {
        shelf.find(new ShelfQuery("clever", "", false, ShelfOrder.NEWEST));
        shelf.put(FOX.titled("The Sleepy Fox", 10));
        assertEquals("fox", ids(new ShelfQuery("sleepy", "", false, ShelfOrder.NEWEST)));
        assertEquals("", ids(new ShelfQuery("clever", "", false, ShelfOrder.NEWEST)));
        shelf.remove("fox");
        assertNull(shelf.get("fox"));
        assertEquals(2, shelf.size());
    }

    @Test
    void ofTwoCopiesTheNewerCounts() {
        KeptStory older = KeptStories.story("cat", "Old", 1);
        KeptStory newer = OWL.titled("New", 50);
        KeptStory unknown = KeptStories.story("new", "Another", 4);
        Merge merge = shelf.compare(List.of(older, newer, unknown, FOX, newer.titled("Newest", 60)));
        assertEquals(2, merge.already());
        assertEquals(1, merge.added());
        assertEquals(1, merge.updated());
        assertEquals(
                List.of("Newest", "Another"),
                merge.news().stream().map(KeptStory::title).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ÀÇÉÑÖŁŽ, aceno\u006c\u007a",
        "Straße, strasse",
        "Æsop Œuvre Þor, aesop oeuvre thor",
        "e\u0301, e",
        "Ж, ж",
        "‚it’s‘, '''it''s'''",
        "„“”, \"\"\""
    })
    void folds(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    private String ids(ShelfQuery query) {
        return shelf.find(query).stream().map(KeptStory::id).collect(Collectors.joining(" "));
    }
}
