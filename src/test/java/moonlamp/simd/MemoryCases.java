package moonlamp.simd;

import java.util.List;

/** Scalar accesses and atomics. */
final class MemoryCases {
    private MemoryCases() {}

    static List<Case> all() {
        return List.of(
                Case.other("i32.load", 4, (a, b, out) -> Memory.i32Store(out, 0, Memory.i32Load(a, 3))),
                Case.other("i32.load8_s", 4, (a, b, out) -> Memory.i32Store(out, 0, Memory.i32Load8S(a, 3))),
                Case.other("i32.load8_u", 4, (a, b, out) -> Memory.i32Store(out, 0, Memory.i32Load8U(a, 3))),
                Case.other("i32.load16_s", 4, (a, b, out) -> Memory.i32Store(out, 0, Memory.i32Load16S(a, 3))),
                Case.other("i32.load16_u", 4, (a, b, out) -> Memory.i32Store(out, 0, Memory.i32Load16U(a, 3))),
                Case.other("i64.load", 8, (a, b, out) -> Memory.i64Store(out, 0, Memory.i64Load(a, 3))),
                Case.other("f32.load", 4, (a, b, out) -> Memory.f32Store(out, 0, Memory.f32Load(a, 3))),
                Case.other("f64.load", 8, (a, b, out) -> Memory.f64Store(out, 0, Memory.f64Load(a, 3))),
                Case.other("i32.store", 9, (a, b, out) -> Memory.i32Store(out, 5, Memory.i32Load(a, 0))),
                Case.other("i32.store8", 9, (a, b, out) -> Memory.i32Store8(out, 5, Memory.i32Load(a, 0))),
                Case.other("i32.store16", 9, (a, b, out) -> Memory.i32Store16(out, 5, Memory.i32Load(a, 0))),
                Case.other("i64.store", 13, (a, b, out) -> Memory.i64Store(out, 5, Memory.i64Load(a, 0))),
                Case.other("f32.store", 9, (a, b, out) -> Memory.f32Store(out, 5, Memory.f32Load(a, 0))),
                Case.other("f64.store", 13, (a, b, out) -> Memory.f64Store(out, 5, Memory.f64Load(a, 0))),
                Case.other("memory.size", 4, (a, b, out) -> Memory.i32Store(out, 0, Memory.memorySize())),
                Case.other("memory.fill", 21, (a, b, out) -> Memory.memoryFill(out + 3, Memory.i32Load(a, 0), 17)),
                Case.other("memory.copy", 40, (a, b, out) -> {
                    Memory.memoryCopy(out, a, 32);
                    Memory.memoryCopy(out + 5, out, 27);
                    Memory.memoryCopy(out + 1, out + 9, 20);
                }),
                Case.other("i32.atomic.load", 4, (a, b, out) -> Memory.i32Store(out, 0, Memory.i32AtomicLoad(a, 4))),
                Case.other("i32.atomic.store", 8, (a, b, out) -> Memory.i32AtomicStore(out, 4, Memory.i32Load(a, 0))),
                update("i32.atomic.rmw.add", (a, x) -> Memory.i32AtomicRmwAdd(a, 0, x)),
                update("i32.atomic.rmw.sub", (a, x) -> Memory.i32AtomicRmwSub(a, 0, x)),
                update("i32.atomic.rmw.and", (a, x) -> Memory.i32AtomicRmwAnd(a, 0, x)),
                update("i32.atomic.rmw.or", (a, x) -> Memory.i32AtomicRmwOr(a, 0, x)),
                update("i32.atomic.rmw.xor", (a, x) -> Memory.i32AtomicRmwXor(a, 0, x)),
                update("i32.atomic.rmw.xchg", (a, x) -> Memory.i32AtomicRmwXchg(a, 0, x)),
                Case.other("i32.atomic.rmw.cmpxchg", 16, (a, b, out) -> {
                    Memory.i32Store(out, 0, Memory.i32Load(a, 0));
                    Memory.i32Store(out, 4, Memory.i32AtomicRmwCmpxchg(out, 0, Memory.i32Load(a, 4), 77));
                    Memory.i32Store(out, 8, Memory.i32AtomicRmwCmpxchg(out, 0, Memory.i32Load(out, 0), 78));
                }),
                Case.other("memory.atomic.wait32", 8, (a, b, out) -> {
                    Memory.i32Store(out, 0, Memory.memoryAtomicWait32(a, 4, Memory.i32Load(a, 4) + 1, -1L));
                    Memory.i32Store(out, 4, Memory.memoryAtomicWait32(a, 4, Memory.i32Load(a, 4), 1000L));
                }),
                Case.other(
                        "memory.atomic.notify",
                        4,
                        (a, b, out) -> Memory.i32Store(out, 0, Memory.memoryAtomicNotify(a, 4, -1))),
                Case.other("atomic.fence", 4, (a, b, out) -> {
                    Memory.atomicFence();
                    Memory.i32Store(out, 0, 1);
                }));
    }

    /** An atomic change of an int. */
    private interface Update {
        int apply(int address, int x);
    }

    private static Case update(String name, Update f) {
        return Case.other(name, 8, (a, b, out) -> {
            Memory.i32Store(out, 0, Memory.i32Load(a, 0));
            Memory.i32Store(out, 4, f.apply(out, Memory.i32Load(a, 8)));
        });
    }
}
