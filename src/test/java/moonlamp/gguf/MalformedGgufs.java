package moonlamp.gguf;

import static moonlamp.gguf.RawGguf.ARRAY;
import static moonlamp.gguf.RawGguf.BOOL;
import static moonlamp.gguf.RawGguf.F32;
import static moonlamp.gguf.RawGguf.I32;
import static moonlamp.gguf.RawGguf.STRING;
import static moonlamp.gguf.RawGguf.U16;
import static moonlamp.gguf.RawGguf.U32;
import static moonlamp.gguf.RawGguf.U8;
import static moonlamp.gguf.RawGguf.array;
import static moonlamp.gguf.RawGguf.entry;
import static moonlamp.gguf.RawGguf.join;
import static moonlamp.gguf.RawGguf.string;
import static moonlamp.gguf.RawGguf.u32;
import static moonlamp.gguf.RawGguf.u64;
import static moonlamp.gguf.RawGguf.utf8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import moonlamp.gguf.GgufFormatException.Kind;

/** One file for each way a GGUF file can be malformed that the reader must refuse, in the order of the format. */
final class MalformedGgufs {
    /**
     * A malformed file.
     *
     * @param id number of the rule it breaks
     * @param kind how it must be refused
     */
    record Row(String id, String variant, byte[] file, Kind kind) {
        @Override
        public String toString() {
            return id + " " + variant;
        }
    }

    private final List<Row> rows = new ArrayList<>();

    private MalformedGgufs() {}

    static List<Row> all() {
        MalformedGgufs table = new MalformedGgufs();
        table.start();
        table.counts();
        table.keys();
        table.values();
        table.arrays();
        table.alignments();
        table.kinds();
        table.tensorEntries();
        table.sizes();
        table.layout();
        return table.rows;
    }

    private void file(String id, String variant, Kind kind, byte[] file) {
        rows.add(new Row(id, variant, file, kind));
    }

    private void spoilt(String id, String variant, Kind kind, Consumer<RawGguf> spoil) {
        RawGguf raw = new RawGguf();
        spoil.accept(raw);
        file(id, variant, kind, raw.build());
    }

    private void withEntry(String id, String variant, Kind kind, byte[] entry) {
        spoilt(id, variant, kind, raw -> raw.with(entry));
    }

    private void start() {
        file("G01", "empty", Kind.TRUNCATED, new byte[0]);
        for (int length = 1; length <= 23; length++) {
            file("G02", length + " bytes", Kind.TRUNCATED, Arrays.copyOf(new RawGguf().build(), length));
        }
        file("G03", "HTML", Kind.NOT_A_MODEL, utf8("<!DOCTYPE html><html><title>404</title></html>"));
        file("G03", "HTML behind a mark and space", Kind.NOT_A_MODEL, utf8("\uFEFF \r\n\t<html>"));
        file("G03", "JSON", Kind.NOT_A_MODEL, utf8("{\"error\":\"Entry not found\"}"));
        file("G03", "JSON array", Kind.NOT_A_MODEL, utf8("[1, 2, 3]"));
        file("G03", "Git LFS pointer", Kind.NOT_A_MODEL, utf8("version https://git-lfs.github.com/spec/v1\n"));
        file("G03", "ZIP", Kind.NOT_A_MODEL, utf8("PK\3\4 and more"));
        file("G03", "PDF", Kind.NOT_A_MODEL, utf8("%PDF-1.7"));
        file("G03", "JPEG", Kind.NOT_A_MODEL, new byte[] {-1, -40, -1, -32, 0, 16});
        file("G03", "PNG", Kind.NOT_A_MODEL, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
        file("G03", "safetensors", Kind.NOT_A_MODEL, join(u64(300), utf8("{\"__metadata__\":")));
        for (String magic : List.of("FUGG", "ggml", "GGJT", "GGUG", "\0\0\0\0")) {
            spoilt("G04", magic.replace('\0', '0'), Kind.MAGIC, raw -> raw.magic = utf8(magic));
        }
        spoilt("G05", "version 3 big-endian", Kind.ENDIAN, raw -> raw.version = 0x03000000);
        spoilt("G05", "version 2 big-endian", Kind.ENDIAN, raw -> raw.version = 0x02000000);
        for (int version : new int[] {0, 1, 4, -1, 0x00030003}) {
            spoilt("G06", "version " + version, Kind.VERSION, raw -> raw.version = version);
        }
    }

    private void counts() {
        for (long count : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, GgufLimits.MAX_TENSORS + 1}) {
            spoilt("G07", count + " tensors", Kind.TENSOR_COUNT, raw -> raw.tensorCount = count);
        }
        spoilt("G08", "no tensors", Kind.NO_TENSORS, raw -> {
            raw.tensors.clear();
            raw.dataBytes = 0;
        });
        for (long count : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, GgufLimits.MAX_KEYS + 1}) {
            spoilt("G09", count + " keys", Kind.KEY_COUNT, raw -> raw.keyCount = count);
        }
        // the first tensor's "a.weight" reads as a key, its two dimensions as type UINT16
        spoilt("G10", "more keys than present", Kind.STRING_LENGTH, raw -> raw.keyCount = 256L);
        // the last key reads as a tensor name, its type FLOAT32 as six dimensions
        spoilt("G10", "fewer keys than present", Kind.DIMENSION_COUNT, raw -> raw.keyCount = 5L);
        file(
                "G10",
                "keys to the end",
                Kind.TRUNCATED,
                join(utf8("GGUF"), u32(3), u64(1), u64(2), entry("a", U8, new byte[1])));
    }

    private void keys() {
        withEntry("G11", "key length 2^64-1", Kind.STRING_LENGTH, u64(-1));
        byte[] cut = join(utf8("GGUF"), u32(3), u64(1), u64(1), u64(101), new byte[100]);
        file("G12", "key one byte longer than the file", Kind.TRUNCATED, cut);
        withEntry("G13", "empty key", Kind.KEY, entry("", U8, new byte[1]));
        for (String key : List.of("a\0b", "a\nb", "a b", "\u00fcber", "a/b", "k".repeat(257))) {
            withEntry("G14", "key of " + key.length(), Kind.KEY, entry(key, U8, new byte[1]));
        }
        withEntry(
                "G14",
                "key in broken UTF-8",
                Kind.KEY,
                join(string(new byte[] {'a', (byte) 0xC3}), u32(U8), new byte[1]));
        withEntry("G15", "same value", Kind.KEY_DUPLICATE, entry("test.count", U32, u32(7)));
        withEntry("G15", "different value", Kind.KEY_DUPLICATE, entry("test.count", STRING, string("7")));
    }

    private void values() {
        for (int type : new int[] {13, 255, -1, Integer.MIN_VALUE}) {
            withEntry("G16", "type " + type, Kind.VALUE_TYPE, entry("x", type, new byte[8]));
        }
        for (int value : new int[] {2, 255}) {
            withEntry("G17", "bool " + value, Kind.BOOL, entry("x", BOOL, new byte[] {(byte) value}));
        }
        byte[] three = {1, 0, 3};
        withEntry("G17", "bool 3 in an array", Kind.BOOL, entry("x", ARRAY, array(BOOL, 3, three)));
        withEntry("G18", "length 2^63-1", Kind.STRING_LENGTH, entry("x", STRING, u64(Long.MAX_VALUE)));
        withEntry(
                "G18",
                "too long",
                Kind.STRING_LENGTH,
                entry("x", STRING, string(new byte[GgufLimits.MAX_STRING_BYTES + 1])));
        withEntry(
                "G18",
                "template too long",
                Kind.STRING_LENGTH,
                entry("tokenizer.chat_template", STRING, string(new byte[GgufLimits.MAX_TEMPLATE_BYTES + 1])));
        withEntry(
                "G18",
                "too long in an array",
                Kind.STRING_LENGTH,
                entry("x", ARRAY, array(STRING, 1, string(new byte[GgufLimits.MAX_STRING_BYTES + 1]))));
        for (int[] bad : new int[][] {
            {0x80},
            {0xC3},
            {0xC3, 'a'},
            {0xC0, 0x80},
            {0xC1, 0xBF},
            {0xE0, 0x9F, 0xBF},
            {0xED, 0xA0, 0x80},
            {0xE2, 0x96},
            {0xF0, 0x8F, 0xBF, 0xBF},
            {0xF4, 0x90, 0x80, 0x80},
            {0xF5, 0x80, 0x80, 0x80},
            {0xFF}
        }) {
            byte[] bytes = new byte[bad.length + 1];
            bytes[0] = 'x';
            for (int i = 0; i < bad.length; i++) {
                bytes[i + 1] = (byte) bad[i];
            }
            String hex = Integer.toHexString(bad[0]) + " of " + bad.length;
            withEntry("G19", hex, Kind.UTF8, entry("x", STRING, string(bytes)));
            withEntry(
                    "G19",
                    hex + " in an array",
                    Kind.UTF8,
                    entry("x", ARRAY, array(STRING, 2, string("ok"), string(bytes))));
        }
    }

    private void arrays() {
        withEntry("G20", "nested once", Kind.NESTED_ARRAY, entry("x", ARRAY, array(ARRAY, 1, array(U8, 0))));
        byte[] deep = new byte[12 * 10_000];
        for (int i = 0; i < deep.length; i += 12) {
            System.arraycopy(array(ARRAY, 1), 0, deep, i, 12);
        }
        withEntry("G20", "nested 10,000 deep", Kind.NESTED_ARRAY, entry("x", ARRAY, deep));
        for (int type : new int[] {13, 255, -1}) {
            withEntry("G21", "elements of type " + type, Kind.VALUE_TYPE, entry("x", ARRAY, array(type, 1, u32(0))));
        }
        for (long length : new long[] {1L << 62, 1L << 61, -1, Long.MIN_VALUE, GgufLimits.MAX_ARRAY_LENGTH + 1}) {
            withEntry("G22", "length " + length, Kind.ARRAY_LENGTH, entry("x", ARRAY, array(F32, length)));
        }
        withEntry("G23", "numbers beyond the file", Kind.TRUNCATED, entry("x", ARRAY, array(F32, 250_000)));
        withEntry("G23", "strings beyond the file", Kind.TRUNCATED, entry("x", ARRAY, array(STRING, 250_000)));
        withEntry(
                "G24",
                "2^20 empty strings",
                Kind.ARRAY_LENGTH,
                entry("x", ARRAY, array(STRING, 1 << 20, new byte[8 << 20])));
    }

    private void alignments() {
        for (int alignment : new int[] {0, 13, 48, 1 << 17, 1 << 30, -1}) {
            withEntry("G25", "alignment " + alignment, Kind.ALIGNMENT, entry("general.alignment", U32, u32(alignment)));
        }
        withEntry("G25", "INT32", Kind.ALIGNMENT, entry("general.alignment", I32, u32(32)));
        withEntry("G25", "string", Kind.ALIGNMENT, entry("general.alignment", STRING, string("32")));
        spoilt("G25", "twice", Kind.KEY_DUPLICATE, raw -> raw.with(entry("general.alignment", U32, u32(32)))
                .with(entry("general.alignment", U32, u32(64))));
    }

    private void kinds() {
        withEntry("G58", "two parts", Kind.SPLIT, entry("split.count", U16, new byte[] {2, 0}));
        withEntry("G58", "count is text", Kind.SPLIT, entry("split.count", STRING, string("2")));
        for (String type : List.of("adapter", "mmproj", "vocab", "imatrix", "\n<b>")) {
            withEntry(
                    "G59", "general.type " + type.trim(), Kind.MODEL_KIND, entry("general.type", STRING, string(type)));
        }
        withEntry("G59", "general.type is a number", Kind.MODEL_KIND, entry("general.type", U32, u32(1)));
    }

    private void tensor(String id, String variant, Kind kind, Consumer<RawGguf.Tensor> spoil) {
        spoilt(id, variant, kind, raw -> spoil.accept(raw.tensors.get(1)));
    }

    private void tensorEntries() {
        for (long length : new long[] {-1, Long.MAX_VALUE, 64, 0}) {
            tensor("G39", "name of " + length, Kind.TENSOR_NAME, tensor -> tensor.nameLength = length);
        }
        for (String name : List.of("n".repeat(64), "a\0b", "a b", "\u00fc", "a\u007Fb")) {
            tensor("G39", "name " + name.length(), Kind.TENSOR_NAME, tensor -> tensor.name(name));
        }
        tensor("G40", "name twice", Kind.TENSOR_DUPLICATE, tensor -> tensor.name("a.weight"));
        for (int count : new int[] {0, 5, -1, Integer.MIN_VALUE}) {
            tensor("G42", count + " dimensions", Kind.DIMENSION_COUNT, tensor -> tensor.dimensionCount = count);
        }
        for (long dim : new long[] {0, -1, Long.MAX_VALUE, Long.MIN_VALUE, GgufLimits.MAX_DIMENSION + 1}) {
            tensor("G43", "row of " + dim, Kind.DIMENSION, tensor -> tensor.dims[0] = dim);
            tensor("G43", dim + " rows", Kind.DIMENSION, tensor -> tensor.dims[1] = dim);
        }
        for (int type : new int[] {4, 5, 31, 36, -1, 999, Integer.MIN_VALUE}) {
            tensor("G46", "type " + type, Kind.TENSOR_TYPE, tensor -> tensor.type = type);
        }
    }

    private void sizes() {
        tensor("G44", "2^40 x 2^40", Kind.OVERFLOW, tensor -> tensor.dims(1L << 40, 1L << 40));
        tensor(
                "G44",
                "four times 2^42",
                Kind.OVERFLOW,
                tensor -> tensor.dims(1L << 42, (1L << 42) + 1, 1L << 42, 1L << 42));
        tensor("G44", "wraps to 64", Kind.OVERFLOW, tensor -> tensor.dims(32, 1L << 32, 1L << 32));
        tensor("G45", "bytes overflow", Kind.OVERFLOW, tensor -> tensor.shape(0, 1L << 31, 1L << 31));
        tensor("G47", "33 x Q4_0", Kind.BLOCK, tensor -> tensor.shape(2, 33, 2));
        tensor("G47", "128 x Q6_K", Kind.BLOCK, tensor -> tensor.shape(14, 128, 2));
    }

    private void layout() {
        tensor("G49", "offset 65", Kind.OFFSET, tensor -> tensor.offset = 65);
        spoilt("G49", "offset 96 with alignment 64", Kind.OFFSET, raw -> {
            raw.with(entry("general.alignment", U32, u32(64)));
            raw.tensors.get(1).offset = 96;
        });
        for (long offset : new long[] {-1, -32, Long.MIN_VALUE, 1L << 62, 1L << 31, 4096}) {
            tensor("G50", "offset " + offset, Kind.DATA_RANGE, tensor -> tensor.offset = offset);
        }
        spoilt("G50", "ends one byte behind the file", Kind.DATA_RANGE, raw -> raw.dataBytes = 191);
        spoilt("G51", "same offset", Kind.OVERLAP, raw -> raw.tensors.get(1).offset = 0);
        spoilt("G51", "inside another", Kind.OVERLAP, raw -> raw.tensors.get(1).offset = 32);
        spoilt("G52", "gap between tensors", Kind.HOLE, raw -> {
            raw.tensors.get(2).offset = 192;
            raw.dataBytes = 224;
        });
        spoilt("G52", "gap before the first", Kind.HOLE, raw -> {
            raw.tensors.forEach(tensor -> tensor.offset += 32);
            raw.dataBytes = 224;
        });
        spoilt("G53", "one byte behind the end", Kind.TRAILING, raw -> raw.dataBytes = 193);
        spoilt("G53", "an archive behind the end", Kind.TRAILING, raw -> raw.dataBytes = 4096);
        byte[] sound = new RawGguf().build();
        int header = new RawGguf().header().length;
        file("G54", "one byte short", Kind.DATA_RANGE, Arrays.copyOf(sound, sound.length - 1));
        file("G54", "one block short", Kind.DATA_RANGE, Arrays.copyOf(sound, sound.length - 64));
        file("G54", "header only", Kind.DATA_RANGE, Arrays.copyOf(sound, header));
    }
}
