package moonlamp.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;
import moonlamp.quant.GgmlType;
import moonlamp.quant.Half;

/** Tensor data of every supported type with random values of a wanted spread, made without the linear memory. */
final class RandomTensors {
    private final SplittableRandom random;

    RandomTensors(SplittableRandom random) {
        this.random = random;
    }

    /** {@code count} elements with mean 0 and about the given standard deviation, as the bytes of a file. */
    byte[] data(GgmlType type, long count, double deviation) {
        int blocks = Math.toIntExact(count / type.blockSize());
        ByteBuffer data =
                ByteBuffer.allocate(Math.toIntExact(type.bytes(count))).order(ByteOrder.LITTLE_ENDIAN);
        for (int b = 0; b < blocks; b++) {
            int at = b * type.blockBytes();
            switch (type) {
                case F32 -> data.putFloat(at, (float) (random.nextGaussian() * deviation));
                case F16 -> half(data, at, random.nextGaussian() * deviation);
                case BF16 -> data.putShort(at, (short) Half.f32ToBf16((float) (random.nextGaussian() * deviation)));
                default -> block(type, data, at, deviation);
            }
        }
        return data.array();
    }

    /** F32 values around 1, as norm weights are. */
    byte[] norm(long count) {
        ByteBuffer data = ByteBuffer.allocate(Math.toIntExact(4 * count)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            data.putFloat((float) (1 + 0.15 * random.nextGaussian()));
        }
        return data.array();
    }

    /**
     * Uniform random quants; the scale is the wanted deviation divided by that of the quants (n equal steps have
     * sqrt((n * n - 1) / 12)), the minimum centres them. In Q4_K and Q5_K sub-block scales and minima are uniform in 0..63
     * and independent, which makes 256 and 521; the signed sub-block scales of Q6_K have a deviation of 73.9.
     */
    private void block(GgmlType type, ByteBuffer data, int at, double deviation) {
        byte[] bits = new byte[type.blockBytes()];
        random.nextBytes(bits);
        data.put(at, bits);
        double scale = (0.7 + 0.6 * random.nextDouble()) * deviation * (random.nextBoolean() ? 1 : -1);
        switch (type) {
            case Q4_0 -> half(data, at, scale / 4.61);
            case Q5_0 -> half(data, at, scale / 9.23);
            case Q8_0 -> half(data, at, scale / 73.9);
            case Q4_1 -> scaleAndMin(data, at, scale / 4.61, -7.5);
            case Q5_1 -> scaleAndMin(data, at, scale / 9.23, -15.5);
            case Q4_K -> scaleAndMin(data, at, scale / 256, 7.5);
            case Q5_K -> scaleAndMin(data, at, scale / 521, 15.5);
            case Q6_K -> half(data, at + 208, scale / 18.5 / 73.9);
            default -> throw new IllegalArgumentException("no random " + type);
        }
    }

    private static void scaleAndMin(ByteBuffer data, int at, double scale, double middle) {
        half(data, at, scale);
        half(data, at + 2, scale * middle);
    }

    private static void half(ByteBuffer data, int at, double value) {
        data.putShort(at, (short) Half.f32ToF16((float) value));
    }
}
