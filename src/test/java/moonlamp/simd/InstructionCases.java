package moonlamp.simd;

import java.util.ArrayList;
import java.util.List;
import org.teavm.interop.Export;

/**
 * Every instruction on edge values, with its results in linear memory: the same program on the JVM and, compiled, in
 * browsers. The exported functions are what a host calls.
 */
public final class InstructionCases {
    /** Pages of 64 KiB that the program needs. */
    public static final int PAGES = 64;

    private static final int RESULTS = 0x100000;

    private InstructionCases() {}

    /** All cases, in a fixed order. */
    static List<Case> all() {
        List<Case> cases = new ArrayList<>(IntegerCases.all());
        cases.addAll(FloatCases.all());
        cases.addAll(LaneCases.all());
        cases.addAll(MemoryCases.all());
        return cases;
    }

    /** The names of all cases, in their order. */
    public static List<String> names() {
        return all().stream().map(Case::name).toList();
    }

    /** Whether a case's results are float lanes whose NaNs may have any payload. */
    public static boolean hasNanResults(int index) {
        return all().get(index).nan();
    }

    /** How many cases there are. */
    @Export(name = "count")
    public static int count() {
        return all().size();
    }

    /** Where {@link #run} leaves results. */
    @Export(name = "results")
    public static int results() {
        return RESULTS;
    }

    /** Runs a case on all operands; returns the bytes of results. */
    @Export(name = "run")
    public static int run(int index) {
        Operands operands = new Operands();
        Case tried = all().get(index);
        int out = RESULTS;
        Memory.memoryFill(RESULTS, 0, Memory.memorySize() * 65536 - RESULTS);
        if (!tried.pairs()) {
            for (int a = Operands.LEFT; a < operands.end() - 32; a += 16, out += align(tried.slotBytes())) {
                tried.run().apply(a, a, out);
            }
            return out - RESULTS;
        }
        for (int a = Operands.LEFT; a < operands.leftEnd(); a += 16) {
            for (int b = operands.leftEnd(); b < operands.end(); b += 16, out += align(tried.slotBytes())) {
                tried.run().apply(a, b, out);
            }
        }
        return out - RESULTS;
    }

    private static int align(int bytes) {
        return bytes + 15 & ~15;
    }
}
