package moonlamp.browser.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final PieceLayout LAYOUT = new PieceLayout(250, 64);
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String STATE = "c".repeat(64);

    @Test
    void aTextTellsAllThatHappened() {
        Journal journal = new Journal(LAYOUT);
        String text = journal.firstLine()
                + journal.know(3, B)
                + journal.store(0, A, STATE + " 64")
                + journal.store(2, B, null)
                + journal.pause(true);
        Journal read = Journal.parse(text);
        assertEquals(LAYOUT, read.layout());
        assertEquals(B, read.known(3));
        assertNull(read.known(0));
        assertEquals(A, read.digest(0));
        assertEquals(STATE + " 64", read.hashState(0));
        assertNull(read.hashState(2));
        assertEquals(1, read.nextMissing(0));
        assertEquals(3, read.nextMissing(2));
        assertEquals(2, read.count());
        assertTrue(read.paused());
        assertFalse(Journal.parse(text + journal.pause(false)).paused());
    }

    @Test
    void aRoundLetsAllPiecesComeAgainButRemembersThem() {
        Journal journal = new Journal(LAYOUT);
        String text =
                journal.firstLine() + journal.store(0, A, null) + journal.beginRound() + journal.store(1, B, null);
        Journal read = Journal.parse(text);
        assertEquals(1, read.round());
        assertFalse(read.has(0));
        assertEquals(A, read.digest(0));
        assertTrue(read.has(1));
    }

    /** The running hash after a later piece had taken the bytes that are gone: it would call a wrong file right. */
    @Test
    void anotherPieceInsteadOfOneMakesLaterHashStatesVoid() {
        Journal journal = new Journal(LAYOUT);
        String text = journal.firstLine()
                + journal.store(0, A, STATE + " 64")
                + journal.store(1, A, STATE + " 128")
                + journal.store(2, A, STATE + " 192")
                + journal.beginRound()
                + journal.store(0, A, STATE + " 64")
                + journal.store(1, B, null);
        for (Journal each : List.of(journal, Journal.parse(text))) {
            assertEquals(STATE + " 64", each.hashState(0));
            assertNull(each.hashState(1));
            assertNull(each.hashState(2));
            assertEquals(A, each.digest(2));
        }
    }

    @Test
    void aDroppedPieceIsNeitherThereNorRemembered() {
        Journal journal = new Journal(LAYOUT);
        journal.store(0, A, null);
        journal.drop(0);
        assertNull(journal.digest(0));
        assertEquals(0, journal.nextMissing(0));
    }

    /** Wherever the last line is cut off, and another one written behind it, nothing is believed that was not written. */
    @Test
    void aLineThatIsCutOffCountsForNothing() {
        Journal journal = new Journal(LAYOUT);
        String before = journal.firstLine() + journal.store(0, A, STATE + " 64");
        String line = journal.store(1, B, STATE + " 128");
        for (int length = 0; length < line.length(); length++) {
            Journal read = Journal.parse(before + line.substring(0, length) + "\n" + "piece 2 " + A + "\n");
            assertTrue(read.has(0));
            assertTrue(read.has(2));
            boolean whole = length >= line.indexOf(B) + B.length();
            assertEquals(whole, read.has(1), "length " + length);
            assertEquals(length == line.length() - 1 ? STATE + " 128" : null, read.hashState(1), "length " + length);
        }
    }

    @Test
    void textThatIsNoJournalIsNone() {
        for (String none : new String[] {
            "",
            "moonlamp journal 1 250 64",
            "moonlamp journal 2 250 64\n",
            "moonlamp journal 1 250\n",
            "moonlamp journal 1 0 64\n",
            "moonlamp journal 1 250 0\n",
            "moonlamp journal 1 x 64\n",
            "moonlamp journal 1 9223372036854775807 1\n",
            "<!doctype html>\n"
        }) {
            assertNull(Journal.parse(none), none);
        }
    }

    @Test
    void linesThatMakeNoSenseAreLeftOut() {
        Journal read = Journal.parse(new Journal(LAYOUT).firstLine()
                + "piece 4 " + A + "\npiece -1 " + A + "\npiece x " + A + "\npiece 1\npiece\n\nknown 9 " + A
                + "\nknown 1 " + A.substring(1) + "\nsing\n");
        assertEquals(0, read.count());
        assertNull(read.known(1));
    }
}
