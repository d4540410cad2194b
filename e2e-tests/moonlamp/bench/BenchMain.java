package moonlamp.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.UnsupportedModelException;
import moonlamp.model.Gemma3Config;
import moonlamp.sampling.Head;

/** The program behind {@code mvn -Pbench verify}; its arguments are those of {@link Options}. */
public final class BenchMain {
    private BenchMain() {}

    public static void main(String[] args) throws IOException {
        try {
            run(Options.of(args));
        } catch (BenchException e) {
            System.err.println("\nThe benchmark cannot go on. " + e.getMessage() + "\n");
            System.exit(1);
        }
    }

    private static void run(Options options) throws IOException {
        BenchFolder folder = new BenchFolder(Path.of("target/bench").toAbsolutePath());
        System.out.println("scalar engine on the JVM: the answer that is expected");
        BenchModel model = model(options.model());
        Path built = Path.of(System.getProperty("moonlamp.site", "target/site"));
        try (BenchSite site = new BenchSite(built, folder.empty("site"), model)) {
            if (options.profile()) {
                profile(new PartsProfile(site, folder, model));
                System.out.println(new DepthProfile(site, folder).sentence(context(model), options.rounds()));
                return;
            }
            List<Result> results = measure(options, folder, model, site);
            System.out.println("\n" + ResultTable.of(results));
            results.forEach(result -> System.out.println(JsonLines.of(result)));
        }
    }

    private static int context(BenchModel model) {
        return Math.min(Benchmark.CONTEXT, Gemma3Config.from(model.header()).contextLength());
    }

    private static BenchModel model(Path file) throws IOException {
        try {
            return BenchModel.of(file);
        } catch (GgufFormatException | UnsupportedModelException e) {
            throw new BenchException(file + " cannot be measured: " + e.getMessage(), e);
        }
    }

    private static void profile(PartsProfile profile) {
        for (Head head : Head.values()) {
            System.out.println("\n" + Heads.label(head) + " head\n" + profile.table(head));
        }
    }

    private static List<Result> measure(Options options, BenchFolder folder, BenchModel model, BenchSite site) {
        List<Contender> contenders = new ArrayList<>();
        contenders.add(new MoonlampBench(site, folder, model));
        if (!options.peers().isEmpty()) {
            NpmPackages packages = NpmPackages.install(folder.path("peers"), options.peers());
            for (Peer peer : options.peers()) {
                contenders.add(
                        switch (peer) {
                            case WLLAMA -> new WllamaPeer(site, folder, model, packages);
                            case NATIVE -> new NativePeer(model, packages);
                        });
            }
        }
        long weights = WeightBytes.inMemory(model).total(Head.FULL);
        return new Benchmark(options, contenders, new ReadLimit(site, folder, weights), System.out).run();
    }
}
