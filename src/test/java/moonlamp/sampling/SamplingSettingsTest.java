package moonlamp.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SamplingSettingsTest {
    private static final SamplingSettings PLAIN = SamplingSettings.atTemperature(1, 0);

    @Test
    void eachChangeKeepsTheRest() {
        SamplingSettings settings = SamplingSettings.atTemperature(0.7f, 3)
                .withTopK(40)
                .withTopP(0.95f)
                .withMinP(0.05f)
                .withRepetitionPenalty(1.1f, 64)
                .withSeed(9);
        assertEquals(new SamplingSettings(0.7f, 40, 0.95f, 0.05f, 1.1f, 64, 9, Head.FULL), settings);
        assertFalse(settings.isGreedy());
        assertTrue(SamplingSettings.greedy().isGreedy());
    }

    @Test
    void settingsOutOfRangeAreNamed() {
        refuse("temperature", () -> SamplingSettings.atTemperature(-0.1f, 0));
        refuse("temperature", () -> SamplingSettings.atTemperature(Float.NaN, 0));
        refuse("temperature", () -> SamplingSettings.atTemperature(Float.POSITIVE_INFINITY, 0));
        refuse("top-k", () -> PLAIN.withTopK(-1));
        refuse("top-p", () -> PLAIN.withTopP(0));
        refuse("top-p", () -> PLAIN.withTopP(1.01f));
        refuse("top-p", () -> PLAIN.withTopP(Float.NaN));
        refuse("min-p", () -> PLAIN.withMinP(-0.1f));
        refuse("min-p", () -> PLAIN.withMinP(1.1f));
        refuse("repetition penalty", () -> PLAIN.withRepetitionPenalty(0, 64));
        refuse("repetition penalty", () -> PLAIN.withRepetitionPenalty(Float.NaN, 64));
        refuse("repetition window", () -> PLAIN.withRepetitionPenalty(1, -1));
        refuse("repetition window", () -> PLAIN.withRepetitionPenalty(1, SamplingSettings.MAX_WINDOW + 1));
    }

    private static void refuse(String setting, Executable settings) {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, settings);
        assertTrue(error.getMessage().startsWith(setting + " must be "), error.getMessage());
    }
}
