package moonlamp.browser.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import moonlamp.library.ShelfFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
    @ParameterizedTest
    @CsvSource({
        "QuotaExceededError, FULL",
        "Blocked, BLOCKED",
        "VersionError, NEWER",
        "SecurityError, UNAVAILABLE",
        "InvalidStateError, UNAVAILABLE",
        "TypeError, UNAVAILABLE",
        "UnknownError, BROKEN",
        "AbortError, BROKEN",
        "'', BROKEN",
    })
    void saysWhatAPersonCanDoAboutIt(String name, ShelfFailure.Code code) {
        ShelfFailure failure = Failures.of(name, "the browser's words");
        assertEquals(code, failure.code());
        assertEquals("the browser's words", failure.message());
    }
}
