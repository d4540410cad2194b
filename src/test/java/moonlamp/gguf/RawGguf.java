package moonlamp.gguf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A small sound GGUF file whose every field can be given any value: two float tensors and one Q8_0, one metadata value
 * of each form. Tests spoil one field and build.
 */
final class RawGguf {
    static final int U8 = 0;
    static final int U16 = 2;
    static final int U32 = 4;
    static final int I32 = 5;
    static final int F32 = 6;
    static final int BOOL = 7;
    static final int STRING = 8;
    static final int ARRAY = 9;

    /** A tensor entry; the name's length and the number of dimensions can lie. */
    static final class Tensor {
        byte[] name;
        long nameLength;
        int dimensionCount;
        long[] dims;
        int type;
        long offset;

        Tensor(String name, int type, long offset, long... dims) {
            name(name);
            this.type = type;
            this.offset = offset;
            dims(dims);
        }

        void shape(int type, long... sizes) {
            this.type = type;
            dims(sizes);
        }

        void dims(long... sizes) {
            dims = sizes;
            dimensionCount = sizes.length;
        }

        void name(String text) {
            name = utf8(text);
            nameLength = name.length;
        }
    }

    byte[] magic = utf8("GGUF");
    int version = 3;
    final List<byte[]> entries = new ArrayList<>();
    final List<Tensor> tensors = new ArrayList<>();
    /** Null: as many as there are. */
    Long keyCount;

    Long tensorCount;
    int alignment = 32;
    /** Bytes of tensor data; 64 + 96 + 32 with paddings, by default. */
    int dataBytes = 192;

    RawGguf() {
        entries.add(entry("general.architecture", STRING, string("gemma3")));
        entries.add(entry("test.count", U32, u32(7)));
        entries.add(entry("test.flag", BOOL, new byte[] {1}));
        entries.add(entry("test.pieces", ARRAY, array(STRING, 3, string("a"), string(""), string("\u2581the"))));
        entries.add(entry("test.scores", ARRAY, array(F32, 2, u32(0x3F800000), u32(0xBF800000))));
        entries.add(entry("test.last", F32, u32(0x358637BD)));
        tensors.add(new Tensor("a.weight", 0, 0, 8, 2));
        tensors.add(new Tensor("b.weight", 8, 64, 32, 2));
        tensors.add(new Tensor("c.weight", 0, 160, 8));
    }

    /** Puts an entry in front of the sound ones. */
    RawGguf with(byte[] entry) {
        entries.add(0, entry);
        return this;
    }

    byte[] build() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header());
        while (out.size() % alignment != 0) {
            out.write(0);
        }
        out.writeBytes(new byte[dataBytes]);
        return out.toByteArray();
    }

    /** Everything before the padding and the tensor data. */
    byte[] header() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(magic);
        out.writeBytes(u32(version));
        out.writeBytes(u64(tensorCount == null ? tensors.size() : tensorCount));
        out.writeBytes(u64(keyCount == null ? entries.size() : keyCount));
        entries.forEach(out::writeBytes);
        for (Tensor tensor : tensors) {
            out.writeBytes(u64(tensor.nameLength));
            out.writeBytes(tensor.name);
            out.writeBytes(u32(tensor.dimensionCount));
            for (long dim : tensor.dims) {
                out.writeBytes(u64(dim));
            }
            out.writeBytes(u32(tensor.type));
            out.writeBytes(u64(tensor.offset));
        }
        return out.toByteArray();
    }

    static byte[] entry(String key, int type, byte[] value) {
        return join(string(key), u32(type), value);
    }

    static byte[] string(String text) {
        return string(utf8(text));
    }

    static byte[] string(byte[] bytes) {
        return join(u64(bytes.length), bytes);
    }

    static byte[] array(int elementType, long length, byte[]... elements) {
        return join(u32(elementType), u64(length), join(elements));
    }

    static byte[] u32(int value) {
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) (value >>> 8 * i);
        }
        return bytes;
    }

    static byte[] u64(long value) {
        return join(u32((int) value), u32((int) (value >>> 32)));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
