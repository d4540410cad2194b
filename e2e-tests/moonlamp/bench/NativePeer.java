package moonlamp.bench;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import moonlamp.sampling.Head;

/** llama.cpp as node-llama-cpp ships it, without a browser: a Node process for each measurement. */
final class NativePeer implements Contender {
    private static final Path SCRIPT = Path.of("e2e-tests/moonlamp/bench/native.mjs");

    private final BenchModel model;
    private final NpmPackages packages;

    /** What the script says. */
    private record Told(double loadSeconds, int tokens, double firstMillis, double restMillis) {}

    NativePeer(BenchModel model, NpmPackages packages) {
        this.model = model;
        this.packages = packages;
        BenchFolder.copy(SCRIPT, packages.folder().resolve("native.mjs"));
    }

    @Override
    public String label() {
        return Peer.NATIVE.label();
    }

    @Override
    public List<Head> heads() {
        return List.of(Head.FULL);
    }

    @Override
    public boolean runsInBrowser() {
        return false;
    }

    @Override
    public long bytesPerToken(Head head) {
        return WeightBytes.inFile(model).total(head);
    }

    @Override
    public Measured measure(Head head, int threads) {
        String request = new Gson()
                .toJson(Map.of(
                        "model",
                        model.file().toAbsolutePath().toString(),
                        "threads",
                        threads,
                        "context",
                        Benchmark.CONTEXT,
                        "ids",
                        model.question().ids(),
                        "tokens",
                        BenchModel.ANSWER_TOKENS));
        NpmPackages.Output node = NpmPackages.run(packages.folder(), "node", "native.mjs", request);
        String[] lines = node.text().strip().split("\n");
        try {
            Told told = new Gson().fromJson(lines[lines.length - 1], Told.class);
            return new Measured(
                    Speed.of(model.question().ids().length, told.tokens(), told.firstMillis(), told.restMillis()),
                    new LoadTimes(null, told.loadSeconds()));
        } catch (JsonSyntaxException e) {
            throw new BenchException(label() + " ended with exit code " + node.exitCode() + ":\n" + node.text(), e);
        }
    }

    /** There is no renderer. */
    @Override
    public Double peakRendererMib(Head head, int threads) {
        return null;
    }

    @Override
    public Long shellGzipBytes() {
        return null;
    }
}
