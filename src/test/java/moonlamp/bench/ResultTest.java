package moonlamp.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moonlamp.sampling.Head;
import org.junit.jupiter.api.Test;

/** Figures on their way from the clock to what is printed. */
class ResultTest {
    private static final Result OURS = new Result(
            "moonlamp",
            Head.FULL,
            2,
            new Measured(new Speed(412.3456, 61.5, 155.25), new LoadTimes(2.5, 0.75)),
            301.4567,
            204_036L,
            14.5,
            18.0);
    private static final Result NATIVE = new Result(
            "native-3.22.1",
            Head.FULL,
            1,
            new Measured(new Speed(466, 55, 137), new LoadTimes(null, 0.2)),
            null,
            null,
            12.9,
            null);

    @Test
    void aLineOfJsonHasEveryFieldInOrder() {
        assertEquals(
                "{\"engine\":\"moonlamp\",\"head\":\"full\",\"threads\":2,\"prompt_tps\":412.346,"
                        + "\"decode_tps\":61.500,\"ttft_ms\":155.250,\"load_cold_s\":2.500,\"load_warm_s\":0.750,"
                        + "\"peak_renderer_mib\":301.457,\"shell_gzip_bytes\":204036,\"read_gbs\":14.500,"
                        + "\"read_limit_gbs\":18.000}",
                JsonLines.of(OURS));
    }

    @Test
    void whatDoesNotExistIsNull() {
        assertEquals(
                "{\"engine\":\"native-3.22.1\",\"head\":\"full\",\"threads\":1,\"prompt_tps\":466.000,"
                        + "\"decode_tps\":55.000,\"ttft_ms\":137.000,\"load_cold_s\":null,\"load_warm_s\":0.200,"
                        + "\"peak_renderer_mib\":null,\"shell_gzip_bytes\":null,\"read_gbs\":12.900,"
                        + "\"read_limit_gbs\":null}",
                JsonLines.of(NATIVE));
    }

    @Test
    void theTableHasALineForEachRowInEqualColumns() {
        List<String> lines = ResultTable.of(List.of(OURS, NATIVE)).lines().toList();
        assertEquals(3, lines.size());
        assertEquals(1, lines.stream().map(String::length).distinct().count(), lines.toString());
        assertTrue(lines.get(0).startsWith("engine         head  threads"), lines.get(0));
        assertTrue(lines.get(1).contains("  412.3  "), lines.get(1));
        assertTrue(lines.get(2).endsWith(" -"), lines.get(2));
    }

    @Test
    void tokensAreCountedWhereTheirTimeIs() {
        assertEquals(new Speed(640, 470, 100), Speed.of(64, 48, 100, 100));
        assertThrows(BenchException.class, () -> Speed.of(64, 1, 100, 100));
        assertThrows(BenchException.class, () -> Speed.of(64, 48, 100, 0));
        assertThrows(BenchException.class, () -> Speed.of(64, 48, Double.NaN, 100));
    }

    @Test
    void theBestOfTheRoundsIsKeptForEachFigure() {
        Measured first = new Measured(new Speed(400, 50, 160), new LoadTimes(null, 1.5));
        Measured second = new Measured(new Speed(380, 60, 170), new LoadTimes(2.0, 1.7));
        Measured best = new Measured(new Speed(400, 60, 160), new LoadTimes(2.0, 1.5));
        assertEquals(best, first.best(second));
        assertEquals(best, second.best(first));
    }
}
