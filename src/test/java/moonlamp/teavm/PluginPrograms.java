package moonlamp.teavm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import moonlamp.browser.page.words.StoryWords;
import moonlamp.simd.Memory;
import moonlamp.simd.V128;
import org.teavm.interop.Export;

/** Small programs: those that Java accepts and WebAssembly cannot run, each breaking one rule, and proper ones. */
final class PluginPrograms {
    private PluginPrograms() {}

    /** A vector that outlives its method. */
    static final class StaticField {
        private static V128 kept;

        public static void main(String[] args) {
            kept = V128.i32x4Splat(1);
            V128.v128Store(0, 0, kept);
        }
    }

    /** A record of vectors. */
    static final class InstanceField {
        record Pair(V128 first, int second) {}

        public static void main(String[] args) {
            Pair pair = new Pair(V128.i32x4Splat(1), 2);
            V128.v128Store(pair.second(), 0, pair.first());
        }
    }

    /** An array of vectors. */
    static final class ArrayOfVectors {
        public static void main(String[] args) {
            V128[] all = {V128.i32x4Splat(1)};
            V128.v128Store(0, 0, all[0]);
        }
    }

    /** A vector in a collection. */
    static final class VectorInList {
        public static void main(String[] args) {
            List<V128> all = new ArrayList<>();
            all.add(V128.i32x4Splat(1));
        }
    }

    /** A vector from a generic interface. */
    static final class GenericResult {
        public static void main(String[] args) {
            Supplier<V128> supplier = () -> V128.i32x4Splat(1);
            V128.v128Store(0, 0, supplier.get());
        }
    }

    /** A lambda that captures a vector. */
    static final class CapturedVector {
        public static void main(String[] args) {
            V128 v = V128.v128Load(0, 0);
            Runnable run = () -> V128.v128Store(0, 0, v);
            run.run();
        }
    }

    /** A vector joined to a string. */
    static final class VectorInText {
        public static void main(String[] args) {
            System.out.println("vector " + V128.v128Load(0, 0));
        }
    }

    /** Null in place of a vector. */
    static final class NullVector {
        public static void main(String[] args) {
            V128 v = null;
            if (Memory.i32Load(0, 0) > 3) {
                v = V128.i32x4Splat(1);
            }
            V128.v128Store(0, 0, v);
        }
    }

    /** Null passed as a vector. */
    static final class NullArgument {
        public static void main(String[] args) {
            V128.v128Store(0, 0, null);
        }
    }

    /** A comparison of references. */
    static final class ComparedVectors {
        public static void main(String[] args) {
            if (V128.v128Load(0, 0) == V128.v128Load(0, 16)) {
                Memory.i32Store(0, 0, 1);
            }
        }
    }

    /** A method of Object on a vector. */
    static final class MethodOnVector {
        public static void main(String[] args) {
            Memory.i32Store(0, 0, V128.v128Load(0, 0).hashCode());
        }
    }

    /** An offset that is only known at run time. */
    static final class VariableOffset {
        public static void main(String[] args) {
            for (int i = 0; i < 64; i += 16) {
                V128.v128Store(0, i, V128.i32x4Splat(1));
            }
        }
    }

    /** A lane that is only known at run time. */
    static final class VariableLane {
        public static void main(String[] args) {
            V128 v = V128.v128Load(0, 0);
            for (int i = 0; i < 4; i++) {
                Memory.i32Store(4 * i, 64, V128.i32x4ExtractLane(v, i));
            }
        }
    }

    /** A lane that does not exist. */
    static final class NoSuchLane {
        public static void main(String[] args) {
            Memory.i32Store(0, 0, V128.i32x4ExtractLane(V128.v128Load(0, 0), 4));
        }
    }

    /** An offset before the address. */
    static final class NegativeOffset {
        public static void main(String[] args) {
            Memory.i32Store(0, 0, Memory.i32Load(16, -4));
        }
    }

    /** A method reference that turns a literal into a parameter. */
    static final class OffsetByReference {
        interface Load {
            int apply(int address, int offset);
        }

        public static void main(String[] args) {
            Load load = Memory::i32Load;
            Memory.i32Store(0, 0, load.apply(0, args.length));
        }
    }

    /** Breaks no rule: constants by name, helpers, loops, joins, functional interfaces of vectors. */
    static final class ProperUse {
        private static final int SECOND = 16;

        interface Combination {
            V128 apply(V128 a, V128 b);
        }

        @Export(name = "run")
        static int run(int address, int count) {
            final int third = SECOND + 16;
            V128 sum = V128.v128Const(0, 0, 0, 0);
            for (int i = 0; i < count; i++) {
                sum = combined(i > 2 ? V128::i32x4Add : V128::i32x4Sub, sum, V128.v128Load(address, SECOND));
            }
            V128.v128Store(address, third, count > 5 ? sum : V128.i32x4Neg(sum));
            return V128.v128AnyTrue(sum) ? 1 : 0;
        }

        private static V128 combined(Combination combination, V128 a, V128 b) {
            return combination.apply(a, b);
        }
    }

    /** Breaks no rule: text, collections, and an exception that is caught. */
    static final class TextAndFailure {
        @Export(name = "run")
        static int run(int address, int length) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) Memory.i32Load8U(address + i, 0);
            }
            List<String> words = new ArrayList<>();
            try {
                words.add(new String(bytes, StandardCharsets.UTF_8).trim());
                words.add("number " + Integer.parseInt(words.get(0)));
            } catch (NumberFormatException e) {
                words.add(e.getMessage());
            }
            return words.get(1).getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /** Refuses a value for one reason. */
    static final class OneRefusal {
        @Export(name = "run")
        static int run(int got) {
            if (got == 0) {
                throw refusal("first of " + got, got);
            }
            return got;
        }
    }

    /** Refuses a value for eleven reasons. */
    static final class ManyRefusals {
        @Export(name = "run")
        static int run(int got) {
            if (got == 0) {
                throw refusal("first of " + got, got);
            }
            if (got == 1) {
                throw refusal("second of " + got, got);
            }
            if (got == 2) {
                throw refusal("third of " + got, got);
            }
            if (got == 3) {
                throw refusal("fourth of " + got, got);
            }
            if (got == 4) {
                throw refusal("fifth of " + got, got);
            }
            if (got == 5) {
                throw refusal("sixth of " + got, got);
            }
            if (got == 6) {
                throw refusal("seventh of " + got, got);
            }
            if (got == 7) {
                throw refusal("eighth of " + got, got);
            }
            if (got == 8) {
                throw refusal("ninth of " + got, got);
            }
            if (got == 9) {
                throw refusal("tenth of " + got, got);
            }
            if (got == 10) {
                throw refusal("last of " + got, got);
            }
            return got;
        }
    }

    private static IllegalArgumentException refusal(String field, int got) {
        return new IllegalArgumentException(field + ": got " + got + ", which is too much");
    }

    /** Says all messages of a room. */
    static final class SaysMessages {
        public static void main(String[] args) {
            for (StoryWords message : StoryWords.values()) {
                System.out.println(message.english() + message.german());
            }
        }
    }
}
