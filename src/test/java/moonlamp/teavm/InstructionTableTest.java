package moonlamp.teavm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moonlamp.simd.InstructionCases;
import moonlamp.simd.Memory;
import moonlamp.simd.V128;
import org.junit.jupiter.api.Test;

class InstructionTableTest {
    private static final Map<Class<?>, String> TYPES = Map.of(
            V128.class, "v128",
            int.class, "i32",
            boolean.class, "i32",
            long.class, "i64",
            float.class, "f32",
            double.class, "f64",
            void.class, "");

    private final InstructionTable table = new InstructionTable();

    @Test
    void everyMethodHasARowAndEveryRowAMethod() {
        Set<String> rows =
                table.all().stream().map(Instruction::javaName).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(methods().keySet()), rows);
        assertTrue(rows.size() > 230, "the table was read");
    }

    @Test
    void everyRowIsTriedByACase() {
        Set<String> rows = table.all().stream().map(Instruction::name).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(rows), new TreeSet<>(InstructionCases.names()));
    }

    @Test
    void methodsTakeTheOperandsAndImmediatesOfTheirRows() {
        methods().forEach((name, method) -> {
            Instruction row = table.find(method.getDeclaringClass().getName(), name);
            Class<?>[] parameters = method.getParameterTypes();
            List<String> operands = IntStream.range(0, parameters.length)
                    .filter(i -> row.immediateAt(i) == null)
                    .mapToObj(i -> TYPES.get(parameters[i]))
                    .toList();
            assertEquals(row.operands(), operands, row.name());
            assertEquals(row.result(), TYPES.get(method.getReturnType()), row.name());
            for (Immediate immediate : row.immediates()) {
                if (immediate.parameter() >= 0) {
                    assertEquals(int.class, parameters[immediate.parameter()], row.name());
                }
            }
        });
    }

    @Test
    void opcodesAreUnique() {
        long distinct = table.all().stream()
                .map(row -> row.prefix() << 16 | row.opcode())
                .distinct()
                .count();
        assertEquals(table.all().size(), distinct);
    }

    @Test
    void javaNamesFollowTheSpecification() {
        assertEquals(
                "i32x4.extadd_pairwise_i16x8_s",
                table.find(vector(), "i32x4ExtaddPairwiseI16x8S").name());
        assertEquals(
                "i32.atomic.rmw.cmpxchg",
                table.find(Memory.class.getName(), "i32AtomicRmwCmpxchg").name());
        assertNull(table.find(String.class.getName(), "i8x16Add"));
        assertNull(table.find(vector(), "i8x16Divide"));
    }

    /** The bytes as the specification's binary format has them, worked out by hand. */
    @Test
    void instructionsEncodeAsSpecified() {
        assertEncodes("fd 6e", V128.class, "i8x16Add");
        assertEncodes("fd 8e 01", V128.class, "i16x8Add");
        assertEncodes("fd 92 02", V128.class, "i16x8RelaxedDotI8x16I7x16S");
        assertEncodes("fd 00 00 90 01", V128.class, "v128Load", 0, 144);
        assertEncodes("fd 1b 03", V128.class, "i32x4ExtractLane", 0, 3);
        assertEncodes("fd 56 00 08 02", V128.class, "v128Load32Lane", 0, 8, 0, 2);
        assertEncodes(
                "fd 0c 01 00 00 00 fe ff ff ff 00 00 c0 7f 80 00 00 00",
                V128.class,
                "v128Const",
                1,
                -2,
                0x7FC00000,
                128);
        assertEncodes(
                "fd 0d 00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 1f",
                V128.class,
                "i8x16Shuffle",
                0,
                0,
                0,
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                8,
                9,
                10,
                11,
                12,
                13,
                14,
                31);
        assertEncodes("28 00 04", Memory.class, "i32Load", 0, 4);
        assertEncodes("fe 1e 02 04", Memory.class, "i32AtomicRmwAdd", 0, 4);
        assertEncodes("fe 03 00", Memory.class, "atomicFence");
        assertEncodes("3f 00", Memory.class, "memorySize");
        assertEncodes("fc 0a 00 00", Memory.class, "memoryCopy");
        assertEncodes("fc 0b 00", Memory.class, "memoryFill");
    }

    private void assertEncodes(String hex, Class<?> owner, String method, int... parameters) {
        byte[] bytes = table.find(owner.getName(), method).encode(i -> parameters[i]);
        assertArrayEquals(HexFormat.ofDelimiter(" ").parseHex(hex), bytes, method);
    }

    private static String vector() {
        return V128.class.getName();
    }

    private static Map<String, Method> methods() {
        Map<String, Method> byName = new LinkedHashMap<>();
        Stream.of(V128.class, Memory.class)
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .forEach(method -> assertNull(byName.put(method.getName(), method), "no overloads"));
        return byName;
    }
}
