package moonlamp.browser.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import moonlamp.browser.page.models.Notebook;
import moonlamp.browser.page.reading.ReadingSettings.Layout;
import moonlamp.browser.page.reading.ReadingSettings.Typeface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingSettingsTest implements Notebook {
    private final Map<String, String> notes = new HashMap<>();

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

    private ReadingSettings readNote(String note) {
        notes.put(ReadingSettings.KEY, note);
        return ReadingSettings.read(this);
    }

    @Test
    void asShippedItIsABookToScroll() {
        ReadingSettings settings = ReadingSettings.read(this);
        assertEquals(ReadingSettings.DEFAULT, settings);
        assertEquals(22, settings.size());
        assertEquals(17, settings.lead());
        assertEquals(Typeface.BOOK, settings.typeface());
        assertEquals(Layout.SCROLL, settings.layout());
        assertEquals(100, settings.pace());
        assertFalse(settings.online(), "no words are sent anywhere unless somebody says so");
    }

    @Test
    void whatIsWrittenIsRead() {
        ReadingSettings other = ReadingSettings.DEFAULT
                .withSize(40)
                .withLead(14)
                .withTypeface(Typeface.EASY)
                .withLayout(Layout.PAGES)
                .withDims(false)
                .withAnnounces(true)
                .withPace(80)
                .withSlows(false)
                .withOnline(true)
                .withVoice("urn:moz-tts:speechd:English (Great Britain)?en");
        other.write(this);
        assertEquals(other, ReadingSettings.read(this));
        ReadingSettings.DEFAULT.write(this);
        assertEquals(ReadingSettings.DEFAULT, ReadingSettings.read(this));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "=",
                "size",
                "size=",
                "size=-3\nlead=1.7",
                "size=99999999999\nlead=x",
                "typeface=comic\nlayout=3d\ndims=maybe\nslows=\nonline=yes",
                "\n\n\n",
                "{\"size\":30}"
            })
    void whatIsWrongIsAsShipped(String note) {
        assertEquals(ReadingSettings.DEFAULT, readNote(note));
    }

    @Test
    void numbersOutOfRangeAreTheNearestInIt() {
        assertEquals(18, readNote("size=3").size());
        assertEquals(40, readNote("size=500").size());
        assertEquals(20, readNote("lead=33").lead());
        assertEquals(60, readNote("pace=0").pace());
        assertEquals(30, readNote("later=1\nsize=30").size());
    }

    @Test
    void aVoiceCannotAddLines() {
        ReadingSettings.DEFAULT.withVoice("a\nsize=40").write(this);
        assertEquals(22, ReadingSettings.read(this).size());
        assertEquals("", readNote("voice=" + "x".repeat(400)).voice());
    }

    @Test
    void anythingCanStandInTheNote() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String letters = "size=lead\nvoice=true0123456789\u00e4\ud83d";
        for (int i = 0; i < 2000; i++) {
            StringBuilder note = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                note.append(letters.charAt(random.nextInt(letters.length())));
            }
            ReadingSettings settings = readNote(note.toString());
            settings.write(this);
            assertEquals(settings, ReadingSettings.read(this), "seed " + seed + ": " + note);
        }
    }
}
