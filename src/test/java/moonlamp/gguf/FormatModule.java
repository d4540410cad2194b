package moonlamp.gguf;

import moonlamp.quant.Dequantizer;
import moonlamp.quant.FiniteCheck;
import moonlamp.quant.GgmlType;
import moonlamp.quant.KernelLayout;
import moonlamp.quant.MatrixType;
import moonlamp.quant.Quantizer;
import moonlamp.simd.Memory;
import org.teavm.interop.Export;

/**
 * Reader and block formats as a WebAssembly module. Every export works on bytes in the memory and answers with a digest
 * of all it found, so that a browser and the JVM can be compared. No main method.
 */
public final class FormatModule {
    /** Where files are put; below lie the module's own constants. */
    public static final int FILE = 1 << 16;

    private static final int SCRATCH = 16 << 20;
    private static final int MATRIX = 17 << 20;
    private static final int ROW = 18 << 20;
    private static final int ROWS = 11;
    private static final int COLS = 512;

    private FormatModule() {}

    /** What the reader says about the first {@code length} bytes of a file of {@code fileBytes}. */
    @Export(name = "header")
    public static int header(int length, int fileBytes) {
        return outcome(file(length), length, fileBytes);
    }

    /** What the reader says about every prefix and, for the first {@code changed} bytes, every change of one byte. */
    @Export(name = "variants")
    public static int variants(int length, int changed) {
        byte[] file = file(length);
        int digest = 0;
        for (int cut = 0; cut <= length; cut++) {
            digest = mix(mix(digest, outcome(file, cut, cut)), outcome(file, cut, length));
        }
        for (int at = 0; at < changed; at++) {
            byte original = file[at];
            for (int value : new int[] {0x00, 0xFF, original ^ 0x01, original ^ 0x80}) {
                file[at] = (byte) value;
                digest = mix(digest, outcome(file, length, length));
            }
            file[at] = original;
        }
        return digest;
    }

    /** Checks, repacks, dequantises and quantises rows of random bits of a type. */
    @Export(name = "blocks")
    public static int blocks(int typeId, int seed) {
        GgmlType type = GgmlType.byId(typeId).orElseThrow();
        int rowBytes = (int) type.bytes(COLS);
        int random = seed;
        for (int i = 0; i < ROWS * rowBytes; i++) {
            random = random * 1_664_525 + 1_013_904_223;
            Memory.i32Store8(FILE + i, 0, random >>> 24);
        }
        int digest = mix(0, FiniteCheck.firstBad(type, FILE, ROWS * COLS));
        Dequantizer.dequantize(type, FILE, MATRIX, ROWS * COLS);
        digest = mix(digest, memory(MATRIX, 4 * ROWS * COLS, true));
        digest = mix(digest, repacked(type, rowBytes, KernelLayout.nativeType(type)));
        digest = mix(digest, repacked(type, rowBytes, MatrixType.Q8_0));
        return mix(digest, repacked(type, rowBytes, MatrixType.F32));
    }

    private static int repacked(GgmlType type, int rowBytes, MatrixType target) {
        int groupBytes = (int) KernelLayout.groupBytes(target, COLS);
        KernelLayout.repackGroup(type, FILE, 8, COLS, target, SCRATCH, MATRIX);
        KernelLayout.repackGroup(type, FILE + 8 * rowBytes, ROWS - 8, COLS, target, SCRATCH, MATRIX + groupBytes);
        int digest = memory(MATRIX, 2 * groupBytes, target == MatrixType.F32);
        for (int row = 0; row < ROWS; row++) {
            KernelLayout.dequantizeRow(target, MATRIX, COLS, row, ROW);
            digest = mix(digest, memory(ROW, 4 * COLS, true));
            Quantizer.quantizeQ4_0(ROW, SCRATCH, COLS);
            digest = mix(digest, memory(SCRATCH, (int) GgmlType.Q4_0.bytes(COLS), false));
        }
        return digest;
    }

    /** A digest of memory in whole 32-bit words; the payload of a NaN is open in both specifications. */
    private static int memory(int address, int length, boolean floats) {
        int digest = 0;
        for (int at = 0; at < length; at += 4) {
            int word = Memory.i32Load(address + at, 0);
            boolean nan = floats && (word & 0x7FFFFFFF) > 0x7F800000;
            digest = mix(digest, nan ? 0x7FC00000 : word);
        }
        return digest;
    }

    private static byte[] file(int length) {
        byte[] file = new byte[length];
        for (int i = 0; i < length; i++) {
            file[i] = (byte) Memory.i32Load8U(FILE + i, 0);
        }
        return file;
    }

    private static int outcome(byte[] file, int length, long fileBytes) {
        try {
            return accepted(GgufHeader.parse(file, length, fileBytes));
        } catch (GgufFormatException refusal) {
            return text(refusal.kind() + " " + refusal.getMessage());
        } catch (UnsupportedModelException refusal) {
            return text(refusal.getMessage());
        }
    }

    private static int accepted(GgufHeader header) {
        int digest = mix(header.version(), (int) header.dataOffset());
        for (TensorInfo tensor : header.tensors()) {
            digest = mix(digest, text(tensor.name() + tensor.type() + tensor.offset() + "," + tensor.bytes()));
        }
        for (String key : header.keys()) {
            digest = mix(digest, text(key + header.value(key).orElseThrow().type() + header.offsetOf(key)));
        }
        return digest;
    }

    private static int text(String text) {
        int digest = 0;
        for (int i = 0; i < text.length(); i++) {
            digest = mix(digest, text.charAt(i));
        }
        return digest;
    }

    private static int mix(int digest, int value) {
        return (digest ^ value) * 0x01000193;
    }
}
