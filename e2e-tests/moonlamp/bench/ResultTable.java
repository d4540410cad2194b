package moonlamp.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Results for people: a table in plain text, numbers flush right, "-" for what does not exist. */
final class ResultTable {
    private static final List<String> TITLES = List.of(
            "engine",
            "head",
            "threads",
            "prompt tok/s",
            "decode tok/s",
            "first token ms",
            "load cold s",
            "load warm s",
            "memory MiB",
            "shell kB gz",
            "read GB/s",
            "limit GB/s");

    /** Columns of words, flush left. */
    private static final int WORDS = 2;

    private ResultTable() {}

    /** The rows in the order given. */
    static String of(List<Result> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(TITLES);
        rows.forEach(row -> cells.add(cells(row)));
        return TextTable.of(cells, WORDS);
    }

    private static List<String> cells(Result row) {
        Speed speed = row.measured().speed();
        LoadTimes load = row.measured().load();
        return List.of(
                row.engine(),
                Heads.label(row.head()),
                Integer.toString(row.threads()),
                number(speed.promptTps(), 1),
                number(speed.decodeTps(), 1),
                number(speed.ttftMillis(), 0),
                number(load.coldSeconds(), 2),
                number(load.warmSeconds(), 2),
                number(row.peakRendererMib(), 0),
                row.shellGzipBytes() == null ? "-" : number(row.shellGzipBytes() / 1000.0, 1),
                number(row.readGbs(), 2),
                number(row.readLimitGbs(), 2));
    }

    private static String number(Double value, int decimals) {
        return value == null ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
