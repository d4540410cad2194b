package moonlamp.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10",
        "bytes=90-, 90, 10",
        "bytes=90-1000, 90, 10",
        "bytes=99-99, 99, 1",
        "bytes=-1, 99, 1",
        "bytes=-500, 0, 100",
        "bytes=0-, 0, 100"
    })
    void readsOneRange(String header, long first, long length) {
        assertEquals(new ByteRange(first, length), ByteRange.of(header, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=9223372036854775807-"})
    void knowsWhenNothingIsThere(String header) {
        assertEquals(ByteRange.NOT_SATISFIABLE, ByteRange.of(header, 100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=5-4",
                "bytes=0-1,3-4",
                "lines=1-2",
                "bytes=1",
                "bytes=+1-2",
                "bytes=99999999999999999999-",
                "bytes=--1"
            })
    void ignoresEverythingElse(String header) {
        assertEquals(new ByteRange(0, 100), ByteRange.of(header, 100));
    }

    @Test
    void anEmptyFileHasNoRange() {
        assertEquals(ByteRange.NOT_SATISFIABLE, ByteRange.of("bytes=0-", 0));
        assertEquals(ByteRange.NOT_SATISFIABLE, ByteRange.of("bytes=-5", 0));
        assertEquals(new ByteRange(0, 0), ByteRange.of(null, 0));
    }

    @Test
    void saysWhereItLies() {
        assertEquals("bytes 90-99/100", new ByteRange(90, 10).contentRange(100));
    }
}
