package moonlamp.gguf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import moonlamp.gguf.MetadataValue.BoolValue;
import moonlamp.gguf.MetadataValue.FloatValue;
import moonlamp.gguf.MetadataValue.IntegerValue;
import moonlamp.gguf.MetadataValue.NumbersValue;
import moonlamp.gguf.MetadataValue.StringValue;
import moonlamp.gguf.MetadataValue.StringsValue;
import moonlamp.quant.GgmlType;
import moonlamp.testing.GoldenModel;
import moonlamp.testing.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GgufRoundTripTest {
    private static final List<String> TEXTS = List.of("", "a", "\u2581the", "\n\n", "na\u00efve \ud83c\udf19", "\0");
    private static final List<GgmlType> TYPES =
            Arrays.stream(GgmlType.values()).filter(GgmlType::isSupported).toList();

    private static GgufHeader parse(byte[] file) {
        return GgufHeader.parse(file, file.length, file.length);
    }

    static LongStream seeds() {
        return new SplittableRandom(System.nanoTime()).longs(200);
    }

    /** Whatever is written is read back equal, and written again byte for byte. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadBack(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GgufWriter writer = new GgufWriter().version(2 + random.nextInt(2));
        if (random.nextBoolean()) {
            writer.alignment(1 << random.nextInt(13));
        }
        int keys = random.nextInt(20);
        for (int i = 0; i < keys; i++) {
            writer.put("key." + i, value(random));
        }
        List<byte[]> data = new ArrayList<>();
        int tensors = 1 + random.nextInt(8);
        for (int i = 0; i < tensors; i++) {
            GgmlType type = TYPES.get(random.nextInt(TYPES.size()));
            long[] dims = new long[1 + random.nextInt(4)];
            Arrays.setAll(dims, d -> 1 + random.nextInt(3));
            dims[0] *= type.blockSize();
            byte[] bytes = new byte
                    [(int) (type.bytes(dims[0]) * Arrays.stream(dims).skip(1).reduce(1, (a, b) -> a * b))];
            random.nextBytes(bytes);
            data.add(bytes);
            writer.tensor("tensor." + i, type, bytes, dims);
        }
        byte[] file = writer.toBytes();
        GgufHeader header = parse(file);
        SoundLayout.assertSound(header, file.length);
        assertEquals(List.copyOf(writer.metadata().keySet()), List.copyOf(header.keys()));
        for (int i = 0; i < tensors; i++) {
            TensorInfo tensor = header.tensors().get(i);
            assertEquals("tensor." + i, tensor.name());
            assertArrayEquals(
                    data.get(i), Arrays.copyOfRange(file, (int) tensor.offset(), (int) tensor.end()), tensor.name());
        }
        assertArrayEquals(file, rewrite(header, file));
    }

    private static MetadataValue value(SplittableRandom random) {
        ValueType[] types = ValueType.values();
        ValueType type = types[random.nextInt(types.length)];
        return switch (type) {
            case BOOL -> new BoolValue(random.nextBoolean());
            case STRING -> new StringValue(TEXTS.get(random.nextInt(TEXTS.size())));
            case FLOAT32 -> new FloatValue(type, (float) random.nextGaussian());
            case FLOAT64 -> new FloatValue(type, random.nextGaussian());
            case ARRAY -> random.nextInt(4) == 0 ? strings(random) : numbers(random);
            default -> new IntegerValue(type, narrowed(type, random.nextLong()));
        };
    }

    private static long narrowed(ValueType type, long value) {
        return switch (type) {
            case UINT8 -> value & 0xFF;
            case INT8 -> (byte) value;
            case UINT16 -> value & 0xFFFF;
            case INT16 -> (short) value;
            case UINT32 -> value & 0xFFFFFFFFL;
            case INT32 -> (int) value;
            default -> value;
        };
    }

    private static StringsValue strings(SplittableRandom random) {
        String[] strings = new String[random.nextInt(5)];
        Arrays.setAll(strings, i -> TEXTS.get(random.nextInt(TEXTS.size())));
        return new StringsValue(StringArray.of(strings));
    }

    private static NumbersValue numbers(SplittableRandom random) {
        List<ValueType> types = Arrays.stream(ValueType.values())
                .filter(type -> type.bytes() > 0)
                .toList();
        ValueType type = types.get(random.nextInt(types.size()));
        byte[] bytes = new byte[type.bytes() * random.nextInt(5)];
        random.nextBytes(bytes);
        if (type == ValueType.BOOL) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] &= 1;
            }
        }
        return new NumbersValue(type, bytes);
    }

    /** Writes a file anew from what its header says. */
    private static byte[] rewrite(GgufHeader header, byte[] file) {
        GgufWriter writer = new GgufWriter().version(header.version());
        for (String key : header.keys()) {
            writer.put(key, header.value(key).orElseThrow());
        }
        for (TensorInfo tensor : header.tensors()) {
            byte[] data = Arrays.copyOfRange(file, (int) tensor.offset(), (int) tensor.end());
            writer.tensor(tensor.name(), tensor.type(), data, tensor.dims());
        }
        return writer.toBytes();
    }

    static List<GoldenModel> golden() {
        return TestData.golden();
    }

    /** Files that llama.cpp wrote come out byte for byte: our layout is its layout. */
    @ParameterizedTest
    @MethodSource("golden")
    void aFileOfAnotherWriterIsWrittenIdentically(GoldenModel model) throws IOException {
        byte[] file = Files.readAllBytes(model.file());
        assertArrayEquals(file, rewrite(parse(file), file));
    }

    /** The whole format once, written out by hand. */
    @Test
    void bytesAreThoseOfTheSpecification() {
        byte[] file = new GgufWriter()
                .uint("a", 258)
                .strings("b", StringArray.of("x", "yz"))
                .tensor("t", GgmlType.F16, new byte[] {1, 2, 3, 4}, 2, 1)
                .toBytes();
        String expected = "47475546" + "03000000" + "0100000000000000" + "0200000000000000" // GGUF, 3, tensors, keys
                + "0100000000000000" + "61" + "04000000" + "02010000" // a = UINT32 258
                + "0100000000000000" + "62" + "09000000" + "08000000" + "0200000000000000" // b = 2 strings
                + "0100000000000000" + "78" + "0200000000000000" + "797a"
                + "0100000000000000" + "74" + "02000000" + "0200000000000000" + "0100000000000000" // t [2, 1]
                + "01000000" + "0000000000000000"; // F16 at 0
        int header = expected.length() / 2;
        int dataOffset = (header + 31) / 32 * 32;
        assertEquals(expected, HexFormat.of().formatHex(file, 0, header));
        assertEquals("01020304", HexFormat.of().formatHex(file, dataOffset, dataOffset + 4));
        assertEquals(dataOffset + 32, file.length);
    }

    @Test
    void theWriterTellsTheSizesOfWhatItWillWrite() {
        GgufWriter writer = new GgufWriter()
                .alignment(64)
                .tensor("a", GgmlType.F32, new byte[12], 3)
                .tensor("b", GgmlType.Q8_0, new byte[68], 32, 2);
        byte[] file = writer.toBytes();
        byte[] header = writer.headerBytes();
        assertArrayEquals(Arrays.copyOf(file, header.length), header);
        assertEquals(64 + 128, writer.dataBytes());
        assertEquals(file.length, header.length + writer.dataBytes());
        assertEquals(
                header.length,
                GgufHeader.parse(header, header.length, file.length).dataOffset());
    }

    @Test
    void thePaddingBehindTheLastTensorMayBeMissing() {
        byte[] file = new RawGguf().build();
        RawGguf shorter = new RawGguf();
        shorter.tensors.get(2).dims[0] = 3;
        shorter.dataBytes = 160 + 12;
        assertEquals(12, parse(shorter.build()).tensor("c.weight").orElseThrow().bytes());
        assertEquals(file.length, parse(file).fileBytes());
    }

    @Test
    void aBufferMayBeLongerThanWhatIsValidInIt() {
        byte[] file = new RawGguf().build();
        byte[] buffer = Arrays.copyOf(file, file.length + 100);
        Arrays.fill(buffer, file.length, buffer.length, (byte) 0xFF);
        assertEquals(
                3, GgufHeader.parse(buffer, file.length, file.length).tensors().size());
        assertThrows(IllegalArgumentException.class, () -> GgufHeader.parse(buffer, buffer.length, file.length));
        assertThrows(IllegalArgumentException.class, () -> GgufHeader.parse(file, file.length + 1, file.length + 1));
        assertThrows(IllegalArgumentException.class, () -> GgufHeader.parse(file, -1, file.length));
    }

    @Test
    void theWriterRefusesWhatIsNoFile() {
        GgufWriter writer = new GgufWriter().uint("a", 1).tensor("t", GgmlType.F32, new byte[4], 1);
        assertThrows(IllegalArgumentException.class, () -> writer.uint("a", 1));
        assertThrows(IllegalArgumentException.class, () -> writer.uint("b", -1));
        assertThrows(IllegalArgumentException.class, () -> writer.uint("b", 1L << 32));
        assertThrows(IllegalArgumentException.class, () -> writer.version(1));
        assertThrows(IllegalArgumentException.class, () -> writer.alignment(48));
        assertThrows(IllegalArgumentException.class, () -> writer.string("general.alignment", "32"));
        assertThrows(IllegalArgumentException.class, () -> writer.tensor("t", GgmlType.F32, new byte[4], 1));
        assertThrows(IllegalArgumentException.class, () -> writer.tensor("u", GgmlType.F32, new byte[5], 1));
        assertThrows(IllegalArgumentException.class, () -> writer.tensor("v", GgmlType.Q4_0, new byte[18], 31));
        GgufWriter lying = new GgufWriter().tensor("t", GgmlType.F32, out -> out.write(1), 1);
        assertThrows(IllegalStateException.class, () -> lying.writeTo(new ByteArrayOutputStream()));
    }

    @Test
    void largeUnsignedNumbersKeepTheirBits() {
        byte[] file = new GgufWriter()
                .uint("u32", 0xFFFFFFFFL)
                .put("u64", new IntegerValue(ValueType.UINT64, -1))
                .tensor("t", GgmlType.F32, new byte[4], 1)
                .toBytes();
        assertEquals(0xFFFFFFFFL, parse(file).uint("u32"));
        assertEquals(
                new IntegerValue(ValueType.UINT64, -1), parse(file).value("u64").orElseThrow());
        assertTrue(parse(file).offsetOf("u32") > 24);
    }
}
