package moonlamp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import moonlamp.library.BackupFormatException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupCodecTest {
    /** A backup that was written must be readable for ever: this text never changes. */
    private static final String VERSION_ONE =
            """
            {"moonlamp-backup":1,"stories":[
            {"id":"fox","title":"The Fox","language":"en","paragraphs":[["Once there was a fox.","She slept."],\
            ["The moon watched."]],"recipe":"r=AgAAAAAqRihkAG5AAQE","number":"7","model":"Test teller",\
            "fingerprint":"0123abcd","parent":"","children":["Mia"],"created":1,"changed":2,"favourite":true}
            ]}
            """;

    private static final String HEAD = "{\"moonlamp-backup\":1,\"stories\":[";
    private static final String STORY =
            "{\"id\":\"a\",\"title\":\"T\",\"language\":\"en\",\"paragraphs\":[[\"S.\"]],\"created\":1,\"changed\":1}";

    @Test
    void versionOneStaysReadable() {
        KeptStory fox = BackupCodec.read(VERSION_ONE).get(0);
        assertEquals("The Fox", fox.title());
        assertEquals(List.of("Mia"), fox.children());
        assertEquals(3, fox.sentences().size());
        assertTrue(fox.favourite());
        assertEquals(7, fox.origin().number());
        assertEquals(VERSION_ONE, BackupCodec.write(List.of(fox)));
    }

    @Test
    void whatIsWrittenComesBackAndIsJsonForOthers() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<KeptStory> stories = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            stories.add(KeptStories.any(random, i));
        }
        String text = BackupCodec.write(stories);
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(stories, BackupCodec.read(new String(file, StandardCharsets.UTF_8)), "seed " + seed);
        assertEquals(
                200,
                JsonParser.parseString(text)
                        .getAsJsonObject()
                        .getAsJsonArray("stories")
                        .size());
    }

    /** Every damage is either refused with a place, or leaves stories that keep all rules. */
    @Test
    void anyDamageIsRefusedOrHarmless() {
        long seed = System.nanoTime();
        System.err.println("BackupCodecTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder(BackupCodec.write(List.of(KeptStories.any(random, round))));
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes && text.length() > 1; i++) {
                damage(text, random);
            }
            try {
                BackupCodec.read(text.toString());
            } catch (BackupFormatException e) {
                assertTrue(e.kind() == Kind.OTHER || !e.place().isEmpty(), "seed " + seed + ": " + e);
            }
        }
    }

    @Test
    void everyTruncationIsRefused() {
        String whole = VERSION_ONE.strip();
        for (int length = 0; length < whole.length(); length++) {
            String part = whole.substring(0, length);
            assertThrows(BackupFormatException.class, () -> BackupCodec.read(part));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | OTHER | ''",
                "<html>hello</html> | OTHER | ''",
                "{\"a\":1} | OTHER | ''",
                "{\"moonlamp-backup\":2,\"stories\":\"unknown\"} | NEWER | 2",
                "{\"moonlamp-backup\":0,\"stories\":[]} | WRONG | moonlamp-backup",
                "{\"moonlamp-backup\":\"1\",\"stories\":[]} | WRONG | moonlamp-backup",
                "{\"moonlamp-backup\":1} | WRONG | stories",
                "[\"moonlamp-backup\"] | OTHER | ''",
                "\"moonlamp-backup\" | OTHER | ''",
                "{\"moonlamp-backup\":1,\"stories\":[]} x | DAMAGED | 1:36",
                "{\"moonlamp-backup\":1,,} | DAMAGED | 1:22",
                "{\"moonlamp-backup\":1,\"moonlamp-backup\":1} | DAMAGED | 1:22",
                "{\"moonlamp-backup\":01} | DAMAGED | 1:21",
                "{'moonlamp-backup':1} | DAMAGED | 1:2",
            })
    void refusesWhatIsNoBackup(String text, Kind kind, String place) {
        BackupFormatException e = assertThrows(BackupFormatException.class, () -> BackupCodec.read(text));
        assertEquals(kind, e.kind());
        if (kind != Kind.WRONG || !place.isEmpty()) {
            assertEquals(place, e.place());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\":\"a\" | \"id\":\"A b\" | id",
                "\"id\":\"a\" | \"id\":7 | id",
                "\"title\":\"T\" | \"title\":\"\" | title",
                "\"title\":\"T\" | \"title\":\"a\\u202eb\" | title",
                "\"title\":\"T\" | \"name\":\"T\" | title",
                "\"en\" | \"<en>\" | language",
                "[[\"S.\"]] | [] | paragraphs",
                "[[\"S.\"]] | [[\"\"]] | paragraphs",
                "[[\"S.\"]] | [\"S.\"] | paragraphs",
                "[[\"S.\"]] | [[1]] | paragraphs",
                "\"created\":1 | \"created\":-1 | created",
                "\"created\":1 | \"created\":1.5 | created",
                "\"created\":1 | \"created\":9000000000000000 | created",
                "\"changed\":1 | \"changed\":1,\"favourite\":1 | favourite",
                "\"changed\":1 | \"changed\":1,\"number\":\"x\" | number",
                "\"changed\":1 | \"changed\":1,\"parent\":\"../x\" | parent",
                "\"changed\":1 | \"changed\":1,\"children\":[\"\"] | children",
                "\"changed\":1 | \"changed\":1,\"children\":\"Mia\" | children",
            })
    void namesThePlaceOfWhatIsWrong(String right, String wrong, String field) {
        String text = HEAD + STORY + "," + STORY.replace(right, wrong) + "]}";
        BackupFormatException e = assertThrows(BackupFormatException.class, () -> BackupCodec.read(text));
        assertEquals("stories[1]." + field, e.place());
    }

    @Test
    void refusesWhatIsTooLargeBeforeReadingIt() {
        String long1 = "x".repeat(BackupCodec.MAX_CHARS + 1);
        assertEquals(
                Kind.TOO_LARGE,
                assertThrows(BackupFormatException.class, () -> BackupCodec.read(long1))
                        .kind());
        String many = HEAD + "0,".repeat(BackupCodec.MAX_STORIES) + "0]}";
        assertEquals(
                Kind.TOO_LARGE,
                assertThrows(BackupFormatException.class, () -> BackupCodec.read(many))
                        .kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesDeepNesting(String nest) {
        String text = nest.repeat(100_000) + "\"moonlamp-backup\"";
        assertEquals(
                Kind.DAMAGED,
                assertThrows(BackupFormatException.class, () -> BackupCodec.read(text))
                        .kind());
    }

    @Test
    void takesAByteOrderMarkAndUnknownFields() {
        String text = "\uFEFF" + HEAD + STORY.replace("}", ",\"mood\":{\"calm\":[1.5e3,null,true]}}") + "]}";
        assertEquals("T", BackupCodec.read(text).get(0).title());
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.setCharAt(at, (char) random.nextInt(0x10000));
            case 2 -> text.insert(at, "{}[]\",:\\u-1e".charAt(random.nextInt(12)));
            default -> text.setLength(Math.max(1, at));
        }
    }
}
