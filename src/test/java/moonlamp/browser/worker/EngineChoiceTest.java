package moonlamp.browser.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import moonlamp.protocol.FailureCode;
import org.junit.jupiter.api.Test;

class EngineChoiceTest {
    private static final Capabilities ALL = new Capabilities(true, true, true, true, 8);

    @Test
    void takesTheBestOfEverything() {
        EngineChoice choice = EngineChoice.best(ALL, 0);
        assertEquals("relaxed-shared", choice.variant());
        assertEquals("engine-relaxed-shared.wasm", choice.fileName());
        assertEquals(4, choice.threads());
        assertEquals("Relaxed SIMD is available. 4 threads, of 8 processors, on shared memory.", choice.reason());
    }

    @Test
    void takesNoMoreThreadsThanProcessors() {
        assertEquals(
                2,
                EngineChoice.best(new Capabilities(true, true, true, true, 2), 0)
                        .threads());
        assertEquals(
                3,
                EngineChoice.best(new Capabilities(true, true, true, true, 3), 0)
                        .threads());
    }

    @Test
    void runsOnOneThreadWhereMemoryCannotBeShared() {
        EngineChoice notIsolated = EngineChoice.best(new Capabilities(true, true, false, true, 8), 4);
        assertEquals("relaxed", notIsolated.variant());
        assertEquals(1, notIsolated.threads());
        assertTrue(notIsolated.reason().contains("not cross-origin isolated"), notIsolated.reason());

        EngineChoice notShared = EngineChoice.best(new Capabilities(true, false, true, false, 8), 0);
        assertEquals("baseline", notShared.variant());
        assertTrue(notShared.reason().contains("cannot share memory"), notShared.reason());
        assertTrue(notShared.reason().contains("no relaxed SIMD"), notShared.reason());

        EngineChoice single = EngineChoice.best(new Capabilities(true, true, true, true, 1), 0);
        assertFalse(single.shared());
        assertTrue(single.reason().contains("one processor"), single.reason());
    }

    @Test
    void doesAsAskedWithinLimits() {
        assertEquals("relaxed", EngineChoice.best(ALL, 1).variant());
        assertEquals(
                2,
                EngineChoice.best(new Capabilities(true, true, true, true, 1), 2)
                        .threads());
        assertEquals(EngineChoice.MAX_THREADS, EngineChoice.best(ALL, 1000).threads());
    }

    @Test
    void needsSimd() {
        EngineFailureException failure = assertThrows(
                EngineFailureException.class,
                () -> EngineChoice.best(new Capabilities(false, false, true, true, 8), 0));
        assertEquals(FailureCode.E_BROWSER, failure.code());
    }

    @Test
    void fallsBackToOneThreadAndThenGivesUp() {
        EngineChoice second = EngineChoice.best(ALL, 0).afterMemoryRefused().orElseThrow();
        assertEquals("relaxed", second.variant());
        assertEquals(1, second.threads());
        assertTrue(second.reason().startsWith(EngineChoice.best(ALL, 0).reason()), second.reason());
        assertTrue(second.reason().contains("refused"), second.reason());
        assertTrue(second.afterMemoryRefused().isEmpty());
    }

    @Test
    void fallsBackToBaselineSimdAndThenGivesUp() {
        EngineChoice second = EngineChoice.best(ALL, 0).afterModuleMissing().orElseThrow();
        assertEquals("baseline-shared", second.variant());
        assertEquals(4, second.threads());
        assertTrue(second.reason().startsWith(EngineChoice.best(ALL, 0).reason()), second.reason());
        assertTrue(second.reason().contains("could not be fetched"), second.reason());
        assertTrue(second.afterModuleMissing().isEmpty());
        assertEquals("baseline", second.afterMemoryRefused().orElseThrow().variant());
    }

    @Test
    void goesOnWithTheHelpersThatStarted() {
        EngineChoice fewer = EngineChoice.best(ALL, 0).withHelpers(1, "no answer");
        assertEquals("relaxed-shared", fewer.variant());
        assertEquals(2, fewer.threads());
        assertTrue(fewer.reason().endsWith("Then 2, because a helper failed: no answer"), fewer.reason());
    }
}
