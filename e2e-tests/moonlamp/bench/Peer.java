package moonlamp.bench;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Another engine to compare with: an npm package at a fixed version. */
enum Peer {
    /** llama.cpp compiled to WebAssembly. */
    WLLAMA("wllama", "@wllama/wllama", "3.8.1"),
    /** llama.cpp as a native program: what the processor can do without a browser. */
    NATIVE("native", "node-llama-cpp", "3.22.1");

    private final String option;
    private final String npmName;
    private final String version;

    Peer(String option, String npmName, String version) {
        this.option = option;
        this.npmName = npmName;
        this.version = version;
    }

    String npmName() {
        return npmName;
    }

    String version() {
        return version;
    }

    /** As results name it. */
    String label() {
        return option + "-" + version;
    }

    /** @throws BenchException if there is none of this name */
    static Peer of(String name) {
        return Arrays.stream(values())
                .filter(peer -> peer.option.equals(name))
                .findFirst()
                .orElseThrow(() -> new BenchException("-Dpeers=" + name + " names no peer; there are "
                        + Arrays.stream(values()).map(peer -> peer.option).collect(Collectors.joining(" and "))
                        + "."));
    }
}
