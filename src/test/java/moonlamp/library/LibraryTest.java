package moonlamp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private static final KeptStory FOX = KeptStories.story("fox", "The Fox", 1);
    private static final KeptStory OWL = KeptStories.story("owl", "The Owl", 2);

    private final MemoryRecords records = new MemoryRecords();
    private final List<String> news = new ArrayList<>();
    private long now = 100;
    private final Library library = new Library(records, () -> now, listener(news));

    @Test
    void keepsAndFindsAndForgets() {
        library.keep(FOX, () -> news.add("kept"));
        assertEquals(List.of("changed", "kept"), news);
        library.open();
        assertEquals(FOX, library.shelf().get("fox"));
        library.remove("fox", () -> {});
        assertEquals(0, library.shelf().size());
        library.undo(() -> {});
        assertEquals(FOX, library.shelf().get("fox"));
        library.undo(() -> news.add("undone twice"));
        assertFalse(news.contains("undone twice"));
    }

    @Test
    void bringsBackAStoryAfterAFailureToo() {
        library.keep(FOX, () -> {});
        library.open();
        library.remove("fox", () -> {});
        records.refusal = new ShelfFailure(ShelfFailure.Code.FULL, "no room");
        library.undo(() -> news.add("undone"));
        assertFalse(news.contains("undone"));
        records.refusal = null;
        library.undo(() -> news.add("undone"));
        assertTrue(news.contains("undone"));
        assertEquals(FOX, library.shelf().get("fox"));
    }

    @Test
    void findsAStoryWithoutReadingTheOthers() {
        library.keep(FOX, () -> {});
        List<KeptStory> found = new ArrayList<>();
        library.find("fox", found::add);
        library.find("cat", found::add);
        assertEquals(FOX, found.get(0));
        assertNull(found.get(1));
        assertNull(library.shelf());
    }

    @Test
    void changesCarryTheTime() {
        library.keep(FOX, () -> {});
        library.open();
        library.rename("fox", "  A   new\u0007 name ");
        now = 200;
        library.like("fox", true);
        library.rename("fox", " \u200B ");
        library.rename("nobody", "Name");
        KeptStory fox = library.shelf().get("fox");
        assertEquals("A new name", fox.title());
        assertTrue(fox.favourite());
        assertEquals(200, fox.changed());
        assertEquals(1, fox.created());
        assertEquals(fox, StoryCodec.read(records.table(Migrations.STORIES).get("fox")));
    }

    @Test
    void aRefusedWriteChangesNothingAndIsSaid() {
        library.open();
        library.keep(FOX, () -> {});
        news.clear();
        records.refusal = new ShelfFailure(ShelfFailure.Code.FULL, "no room");
        library.keep(OWL, () -> news.add("kept"));
        library.remove("fox", () -> news.add("removed"));
        library.rename("fox", "Other");
        library.merge(List.of(OWL), merge -> news.add("merged"));
        assertEquals(List.of("FULL", "FULL", "FULL", "FULL"), news);
        assertEquals(FOX, library.shelf().get("fox"));
        assertEquals(1, library.shelf().size());
        library.layOnDesk(OWL);
        library.fromDesk(story -> news.add("from desk"));
        assertEquals(4, news.size());
    }

    @Test
    void anotherTabSeesWhatThisOneDoes() {
        List<String> otherNews = new ArrayList<>();
        Library other = new Library(records.otherTab(), () -> now, listener(otherNews));
        other.open();
        library.keep(FOX, () -> {});
        assertEquals(FOX, other.shelf().get("fox"));
        assertEquals(List.of("changed", "changed", "elsewhere"), otherNews);
        other.remove("fox", () -> {});
        assertNull(library.shelf(), "nothing is read that nobody has asked for");
        library.open();
        assertEquals(0, library.shelf().size());
    }

    @Test
    void mergingTellsWhatCameOfIt() {
        library.keep(FOX, () -> {});
        library.open();
        List<Merge> merges = new ArrayList<>();
        library.merge(List.of(FOX, OWL), merges::add);
        library.merge(List.of(FOX, OWL), merges::add);
        library.merge(List.of(), merges::add);
        assertEquals(1, merges.get(0).added());
        assertEquals(1, merges.get(0).already());
        assertEquals(2, merges.get(1).already());
        assertEquals(0, merges.get(2).already());
        assertEquals(2, library.shelf().size());
    }

    @Test
    void anOlderBackupUndoesNothingThoughItsClockWasAhead() {
        KeptStory ahead = FOX.titled("Their title", 5_000);
        library.keep(ahead, () -> {});
        library.open();
        library.rename("fox", "Our title");
        library.like("fox", true);
        library.merge(List.of(ahead), merge -> assertEquals(1, merge.already()));
        KeptStory fox = library.shelf().get("fox");
        assertEquals("Our title", fox.title());
        assertTrue(fox.favourite());
    }

    @Test
    void noChangeIsLaterThanATimeCanBe() {
        KeptStory last = FOX.liked(true, Long.MAX_VALUE);
        assertEquals(last.changed(), last.titled("Later still", 100).changed());
    }

    /** Merging never removes anything, gives the same in any order, and twice what once gives. */
    @Test
    void mergingIsSafeInAnyOrder() {
        long seed = System.nanoTime();
        System.err.println("LibraryTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<KeptStory> first = someStories(random);
            List<KeptStory> second = someStories(random);
            Shelf one = new Shelf(List.of());
            merge(one, first);
            merge(one, second);
            merge(one, first);
            Shelf two = new Shelf(List.of());
            merge(two, second);
            merge(two, first);
            for (KeptStory story : first) {
                assertTrue(one.get(story.id()).changed() >= story.changed(), "seed " + seed);
            }
            assertEquals(changes(one), changes(two), "seed " + seed);
        }
    }

    @Test
    void whatLiesOnTheDeskOutlivesThePage() {
        library.layOnDesk(FOX);
        library.layOnDesk(OWL);
        List<KeptStory> found = new ArrayList<>();
        new Library(records.otherTab(), () -> now, listener(news)).fromDesk(found::add);
        assertEquals(List.of(OWL), found);
    }

    @Test
    void aRecordThatCannotBeReadStaysAndIsCounted() {
        library.keep(FOX, () -> {});
        records.table(Migrations.STORIES).put("broken", "{\"id\":");
        library.open();
        assertEquals(1, library.shelf().size());
        assertEquals(1, library.unreadable());
        library.find("broken", story -> assertNull(story));
        assertTrue(records.table(Migrations.STORIES).containsKey("broken"));
    }

    private static List<KeptStory> someStories(Random random) {
        List<KeptStory> stories = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            stories.add(KeptStories.any(random, random.nextInt(4)));
        }
        return stories;
    }

    private static void merge(Shelf shelf, List<KeptStory> backup) {
        shelf.compare(backup).news().forEach(shelf::put);
    }

    private static List<String> changes(Shelf shelf) {
        return shelf.find(ShelfQuery.ALL).stream()
                .map(story -> story.id() + " " + story.changed())
                .sorted()
                .toList();
    }

    private static LibraryListener listener(List<String> news) {
        return new LibraryListener() {
            @Override
            public void changed() {
                news.add("changed");
            }

            @Override
            public void changedElsewhere() {
                news.add("elsewhere");
            }

            @Override
            public void failed(ShelfFailure failure) {
                news.add(failure.code().name());
            }
        };
    }
}
