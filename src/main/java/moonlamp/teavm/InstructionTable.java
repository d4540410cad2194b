package moonlamp.teavm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import moonlamp.simd.Memory;
import moonlamp.simd.V128;

/** The instructions by the names of their Java methods; the one place that says what a method becomes. */
final class InstructionTable {
    /** The vector type's class. */
    static final String VECTOR = V128.class.getName();

    private static final String MEMORY = Memory.class.getName();
    private static final String FILE = "instructions.txt";

    private final Map<String, Instruction> byJavaName = new LinkedHashMap<>();

    InstructionTable() {
        try (InputStream in = InstructionTable.class.getResourceAsStream(FILE)) {
            new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Instruction::parse)
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Instruction instruction) {
        if (byJavaName.put(instruction.javaName(), instruction) != null) {
            throw new IllegalStateException(FILE + " has " + instruction.name() + " twice");
        }
    }

    Collection<Instruction> all() {
        return byJavaName.values();
    }

    /** Whether the class's static methods are instructions. */
    static boolean isInstructionClass(String className) {
        return className.equals(VECTOR) || className.equals(MEMORY);
    }

    /** The instruction that a method becomes, or null if it is an ordinary method. */
    Instruction find(String className, String methodName) {
        return isInstructionClass(className) ? byJavaName.get(methodName) : null;
    }
}
