package moonlamp.browser.page.children;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import moonlamp.browser.page.models.Notebook;
import moonlamp.story.AgeBand;
import moonlamp.story.ChildRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyTextTest {
    private static final String[] NAMES = {"Mia", "Ben", "Anna Lena", "Zoë\u0301", "\ud83e\udd8a", "x".repeat(20)};

    /** What is stored at people's homes must stay readable. */
    @Test
    void theFormStays() {
        Family family = Family.EMPTY
                .with(new Child("Mia", AgeBand.AGES_3_TO_5))
                .with(new Child("Anna Lena", AgeBand.ANY))
                .choosing(1, false)
                .playing(ChildRole.FRIEND);
        assertEquals("FRIEND\n+ 3-5 Mia\n- any Anna Lena", FamilyText.write(family));
        assertEquals(family, FamilyText.read("FRIEND\n+ 3-5 Mia\n- any Anna Lena"));
    }

    @Test
    void bringsEverythingBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            Family family = Family.EMPTY.playing(ChildRole.values()[random.nextInt(2)]);
            for (int left = random.nextInt(Family.MOST + 1); left > 0; left--) {
                family = family.with(new Child(
                        NAMES[random.nextInt(NAMES.length)],
                        AgeBand.values()[random.nextInt(AgeBand.values().length)]));
                family = family.choosing(random.nextInt(family.children().size()), false);
            }
            assertEquals(family, FamilyText.read(FamilyText.write(family)), "seed " + seed + ", round " + round);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0",
                "nonsense | 0",
                "'HERO\n+ 3-5 Mia\n+ 4-5 Ben' | 1",
                "'HERO\n* 3-5 Mia\n+ 3-5' | 0",
                "'HERO\n+ 3-5 <b>\n\n+\n+ \n- 6-8 Ben' | 1",
                "'HERO\n+ any A\n+ any B\n+ any C\n+ any D\n+ any E' | 4"
            })
    void whatMakesNoSenseIsNobody(String text, int children) {
        assertEquals(children, FamilyText.read(text).children().size());
    }

    @Test
    void anyTextIsAFamily() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "HERO+- \n3569any<";
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(40); left > 0; left--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertNotNull(FamilyText.read(text.toString()), "seed " + seed + ", round " + round);
        }
    }

    @Test
    void theBookKeepsAndTells() {
        Map<String, String> notes = new HashMap<>();
        Notebook notebook = new Notebook() {
            @Override
            public String read(String key) {
                return notes.getOrDefault(key, "");
            }

            @Override
            public void write(String key, String text) {
                notes.put(key, text);
            }

            @Override
            public String today() {
                return "2026-11-22";
            }
        };
        FamilyBook book = new FamilyBook(notebook);
        List<Family> heard = new ArrayList<>();
        book.onChange(heard::add);
        book.keep(Family.EMPTY);
        assertEquals(List.of(), heard, "nothing has changed");
        book.keep(Family.EMPTY.with(new Child("Mia", AgeBand.AGES_3_TO_5)));
        book.play(ChildRole.FRIEND);
        book.choose(0, false);
        assertEquals("FRIEND\n- 3-5 Mia", notes.get(FamilyBook.KEY));
        assertEquals(3, heard.size());
        assertEquals(book.family(), new FamilyBook(notebook).family());
        notes.clear();
        book.lookAgain();
        assertEquals(Family.EMPTY, book.family());
        assertEquals(4, heard.size());
    }
}
