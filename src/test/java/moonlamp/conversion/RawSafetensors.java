package moonlamp.conversion;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes safetensors files, sound or not: a header as text, in front of it its length, behind it the data. */
final class RawSafetensors {
    private final List<String> entries = new ArrayList<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /** Adds an entry and its data; offsets follow the tensor before. */
    RawSafetensors tensor(String name, String dtype, List<Long> shape, byte[] bytes) {
        int begin = data.size();
        data.writeBytes(bytes);
        return entry('"' + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":[" + begin
                + "," + data.size() + "]}");
    }

    /** Adds an entry as it stands. */
    RawSafetensors entry(String json) {
        entries.add(json);
        return this;
    }

    String header() {
        return "{" + String.join(",", entries) + "}";
    }

    /** The whole file. */
    byte[] build() {
        return file(header(), data.toByteArray());
    }

    /** A file with this header. */
    static byte[] file(String header, byte[] data) {
        return file(header.getBytes(StandardCharsets.UTF_8), data);
    }

    static byte[] file(byte[] header, byte[] data) {
        return file(header.length, header, data);
    }

    /** A file that claims a header of {@code length}. */
    static byte[] file(long length, byte[] header, byte[] data) {
        return ByteBuffer.allocate(8 + header.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(header)
                .put(data)
                .array();
    }

    /** Two tensors: {@code a} F32 [2, 3], {@code b} BF16 [4]. */
    static RawSafetensors sound() {
        return new RawSafetensors()
                .entry("\"__metadata__\":{\"format\":\"pt\"}")
                .tensor("a", "F32", List.of(2L, 3L), new byte[24])
                .tensor("b", "BF16", List.of(4L), new byte[8]);
    }
}
