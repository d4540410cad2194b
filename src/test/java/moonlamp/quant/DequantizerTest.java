package moonlamp.quant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import moonlamp.simd.JvmMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DequantizerTest {
    private static final int SRC = 3; // blocks need no alignment
    private static final int DST = 8192;

    record Vector(GgmlType type, byte[] blocks, byte[] values) {
        @Override
        public String toString() {
            return type.name();
        }
    }

    static List<Vector> vectors() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                DequantizerTest.class.getResourceAsStream("blocks.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(f -> new Vector(
                            GgmlType.valueOf(f[0]),
                            HexFormat.of().parseHex(f[1]),
                            HexFormat.of().parseHex(f[2])))
                    .toList();
        }
    }

    @BeforeEach
    void memory() {
        JvmMemory.reserve(65536);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void givesTheValuesOfAnIndependentImplementationBitForBit(Vector vector) {
        int count = vector.values().length / 4;
        Blocks.write(SRC, vector.blocks());
        Dequantizer.dequantize(vector.type(), SRC, DST, count);
        assertArrayEquals(vector.values(), Blocks.read(DST, vector.values().length));
        assertEquals(0, Blocks.readBits(DST + 4 * count, 1)[0], "writes nothing behind the last element");
    }

    @Test
    void everySupportedTypeButF32HasAVector() throws IOException {
        long supported = List.of(GgmlType.values()).stream()
                .filter(GgmlType::isSupported)
                .count();
        assertEquals(supported - 1, vectors().size());
    }

    @Test
    void floatsAreCopied() {
        byte[] floats = HexFormat.of().parseHex("0000803f00008080010000000000c07f");
        Blocks.write(SRC, floats);
        Dequantizer.dequantize(GgmlType.F32, SRC, DST, 4);
        assertArrayEquals(floats, Blocks.read(DST, 16));
    }

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void refusesPartsOfBlocksAndUnsupportedTypes(GgmlType type) {
        if (!type.isSupported()) {
            assertThrows(IllegalArgumentException.class, () -> Dequantizer.dequantize(type, SRC, DST, 256));
        } else if (type.blockSize() > 1) {
            int part = type.blockSize() + 1;
            assertThrows(IllegalArgumentException.class, () -> Dequantizer.dequantize(type, SRC, DST, part));
        }
    }
}
