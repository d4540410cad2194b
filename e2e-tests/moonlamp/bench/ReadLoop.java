package moonlamp.bench;

import static moonlamp.simd.V128.v128Load;
import static moonlamp.simd.V128.v128Or;

import moonlamp.simd.V128;
import org.teavm.interop.Export;

/** A WebAssembly module that does nothing but read memory: what a kernel could reach if arithmetic were free. */
public final class ReadLoop {
    /** Bytes of one turn of the loop. */
    static final int STEP = 128;

    private ReadLoop() {}

    /**
     * Reads {@code bytes} bytes from {@code from}, both multiples of {@value #STEP}.
     *
     * @return a number that depends on all of them, so that no load can be left out
     */
    @Export(name = "read")
    public static int read(int from, int bytes) {
        V128 a = V128.i32x4Splat(0);
        V128 b = a;
        V128 c = a;
        V128 d = a;
        int end = from + bytes;
        for (int at = from; at < end; at += STEP) {
            a = v128Or(a, v128Or(v128Load(at, 0), v128Load(at, 16)));
            b = v128Or(b, v128Or(v128Load(at, 32), v128Load(at, 48)));
            c = v128Or(c, v128Or(v128Load(at, 64), v128Load(at, 80)));
            d = v128Or(d, v128Or(v128Load(at, 96), v128Load(at, 112)));
        }
        V128 all = v128Or(v128Or(a, b), v128Or(c, d));
        return V128.i32x4ExtractLane(all, 0)
                | V128.i32x4ExtractLane(all, 1)
                | V128.i32x4ExtractLane(all, 2)
                | V128.i32x4ExtractLane(all, 3);
    }
}
