package moonlamp.simd;

/**
 * One instruction and how to run it once.
 *
 * @param name as the specification has it
 * @param slotBytes bytes of results that a run leaves
 * @param pairs whether runs go over all pairs of operands, or over all single ones
 * @param nan whether lanes of the result may be NaN with a payload that the specification leaves open
 * @param run runs it
 */
record Case(String name, int slotBytes, boolean pairs, boolean nan, Run run) {
    /** Runs an instruction on the operands at two addresses and stores the results at a third. */
    interface Run {
        void apply(int a, int b, int out);
    }

    /** A vector from one vector. */
    interface Unary {
        V128 apply(V128 a);
    }

    /** A vector from two vectors. */
    interface Binary {
        V128 apply(V128 a, V128 b);
    }

    /** A vector from a vector and a count. */
    interface Shift {
        V128 apply(V128 a, int n);
    }

    /** A question about a vector. */
    interface Test {
        boolean apply(V128 a);
    }

    /** An int from a vector. */
    interface Reduction {
        int apply(V128 a);
    }

    /** A vector from memory. */
    interface Load {
        V128 apply(int address);
    }

    private static final int VECTOR_BYTES = 16;
    private static final int SHIFT_COUNTS = 72;

    static Case unary(String name, Unary f) {
        return new Case(
                name, VECTOR_BYTES, false, false, (a, b, out) -> V128.v128Store(out, 0, f.apply(V128.v128Load(a, 0))));
    }

    static Case binary(String name, Binary f) {
        return new Case(
                name,
                VECTOR_BYTES,
                true,
                false,
                (a, b, out) -> V128.v128Store(out, 0, f.apply(V128.v128Load(a, 0), V128.v128Load(b, 0))));
    }

    /** The same with results whose NaNs are canonicalised before comparison. */
    Case nanResults() {
        return new Case(name, slotBytes, pairs, true, run);
    }

    static Case shift(String name, Shift f) {
        return new Case(name, VECTOR_BYTES * SHIFT_COUNTS, false, false, (a, b, out) -> {
            for (int i = 0; i < SHIFT_COUNTS; i++) {
                V128.v128Store(out + i * VECTOR_BYTES, 0, f.apply(V128.v128Load(a, 0), i - 2));
            }
        });
    }

    static Case test(String name, Test f) {
        return new Case(
                name, 4, false, false, (a, b, out) -> Memory.i32Store(out, 0, f.apply(V128.v128Load(a, 0)) ? 1 : 0));
    }

    static Case reduction(String name, Reduction f) {
        return new Case(name, 4, false, false, (a, b, out) -> Memory.i32Store(out, 0, f.apply(V128.v128Load(a, 0))));
    }

    static Case load(String name, Load f) {
        return new Case(name, VECTOR_BYTES, false, false, (a, b, out) -> V128.v128Store(out, 0, f.apply(a)));
    }

    static Case other(String name, int slotBytes, Run run) {
        return new Case(name, slotBytes, false, false, run);
    }
}
