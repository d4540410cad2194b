package moonlamp.gguf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every accepted header promises. */
final class SoundLayout {
    private SoundLayout() {}

    static void assertSound(GgufHeader header, long fileBytes) {
        long end = header.dataOffset();
        assertTrue(end % header.alignment() == 0, "data offset " + end);
        for (TensorInfo tensor : header.tensors()) {
            long elements = 1;
            for (long dim : tensor.dims()) {
                assertTrue(dim >= 1, tensor.name());
                elements = Math.multiplyExact(elements, dim);
            }
            assertEquals(tensor.type().bytes(elements), tensor.bytes(), tensor.name());
            assertEquals(tensor.rowBytes() * tensor.rows(), tensor.bytes(), tensor.name());
            assertTrue(tensor.offset() >= end && tensor.offset() - end < header.alignment(), tensor.name());
            end = tensor.end();
        }
        assertTrue(end <= fileBytes && fileBytes - end < header.alignment(), "end " + end + " of " + fileBytes);
    }
}
