package moonlamp.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moonlamp.sampling.Head;

/** All rounds of all engines. */
final class Benchmark {
    /** Positions that peers are given, as many as our engine takes for a large model. */
    static final int CONTEXT = 2048;

    private final Options options;
    private final List<Contender> contenders;
    private final ReadLimit readLimit;
    private final PrintStream progress;
    private final Map<Row, Measured> best = new LinkedHashMap<>();
    private final Map<Integer, Double> limits = new TreeMap<>();

    /** One row of the results. */
    private record Row(Contender contender, Head head, int threads) {}

    /** @param progress hears what is being done */
    Benchmark(Options options, List<Contender> contenders, ReadLimit readLimit, PrintStream progress) {
        this.options = options;
        this.contenders = contenders;
        this.readLimit = readLimit;
        this.progress = progress;
    }

    List<Result> run() {
        List<Row> rows = rows();
        for (int round = 1; round <= options.rounds(); round++) {
            for (int threads : options.threads()) {
                progress.println(
                        "round " + round + " of " + options.rounds() + ": reading alone, " + threads + " threads");
                limits.merge(threads, readLimit.measure(threads), Math::max);
            }
            for (Row row : rows) {
                progress.println("round " + round + " of " + options.rounds() + ": " + name(row));
                best.merge(row, row.contender().measure(row.head(), row.threads()), Measured::best);
            }
        }
        Map<Contender, Long> shells = new LinkedHashMap<>();
        contenders.forEach(contender -> shells.put(contender, contender.shellGzipBytes()));
        List<Result> results = new ArrayList<>();
        for (Row row : rows) {
            progress.println("memory: " + name(row));
            results.add(result(row, shells.get(row.contender())));
        }
        return results;
    }

    /** Neighbours are engines on the same number of threads: they are compared, so they are measured close together. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int threads : options.threads()) {
            for (Contender contender : contenders) {
                contender.heads().forEach(head -> rows.add(new Row(contender, head, threads)));
            }
        }
        return rows;
    }

    private Result result(Row row, Long shell) {
        Contender contender = row.contender();
        Measured measured = best.get(row);
        return new Result(
                contender.label(),
                row.head(),
                row.threads(),
                measured,
                contender.peakRendererMib(row.head(), row.threads()),
                shell,
                contender.bytesPerToken(row.head()) * measured.speed().decodeTps() / 1e9,
                contender.runsInBrowser() ? limits.get(row.threads()) : null);
    }

    private static String name(Row row) {
        return row.contender().label() + ", " + Heads.label(row.head()) + " head, " + row.threads() + " threads";
    }
}
