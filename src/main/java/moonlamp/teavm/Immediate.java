package moonlamp.teavm;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of an instruction that is fixed in the code, not taken from the stack. Those with a {@code parameter} are
 * written as literals in Java.
 *
 * @param kind what it means and how it is encoded
 * @param parameter index of the Java parameter that carries it, or -1 for {@link Kind#ZERO}
 * @param limit the literal must be below it (lanes) or has no limit (0)
 */
record Immediate(Kind kind, int parameter, int limit) {
    /** Encodings, as the WebAssembly core specification has them. */
    enum Kind {
        /** Offset of an access with any alignment. */
        MEMARG,
        /** Offset of an atomic 32-bit access, which states its natural alignment. */
        ALIGNED_MEMARG,
        /** Lane index, one byte. */
        LANE,
        /** A 32-bit lane of a constant. */
        WORD,
        /** A reserved byte, 0. */
        ZERO
    }

    /** The immediates in the table's notation, with the places the Java methods give them. */
    static List<Immediate> parse(String notation) {
        return switch (notation) {
            case "" -> List.of();
            case "memarg" -> List.of(new Immediate(Kind.MEMARG, 1, 0));
            case "aligned" -> List.of(new Immediate(Kind.ALIGNED_MEMARG, 1, 0));
            case "memarg lane2", "memarg lane4", "memarg lane8", "memarg lane16" ->
                List.of(new Immediate(Kind.MEMARG, 1, 0), lane(3, notation.substring("memarg lane".length())));
            case "lane2", "lane4", "lane8", "lane16" -> List.of(lane(1, notation.substring("lane".length())));
            case "lane32 x 16" -> sequence(Kind.LANE, 2, 16, 32);
            case "const" -> sequence(Kind.WORD, 0, 4, 0);
            case "zero" -> List.of(new Immediate(Kind.ZERO, -1, 0));
            case "zero zero" -> List.of(new Immediate(Kind.ZERO, -1, 0), new Immediate(Kind.ZERO, -1, 0));
            default -> throw new IllegalArgumentException("unknown immediates: " + notation);
        };
    }

    private static Immediate lane(int parameter, String limit) {
        return new Immediate(Kind.LANE, parameter, Integer.parseInt(limit));
    }

    private static List<Immediate> sequence(Kind kind, int first, int count, int limit) {
        return IntStream.range(first, first + count)
                .mapToObj(parameter -> new Immediate(kind, parameter, limit))
                .toList();
    }

    /** Why this literal cannot be encoded, or null if it can. */
    String objection(int literal) {
        return switch (kind) {
            case LANE -> literal >= 0 && literal < limit ? null : "lane " + literal + " is not in 0.." + (limit - 1);
            case MEMARG, ALIGNED_MEMARG -> literal >= 0 ? null : "offset " + literal + " is negative";
            case WORD, ZERO -> null;
        };
    }

    void encode(int literal, ByteArrayOutputStream out) {
        switch (kind) {
            case LANE, ZERO -> out.write(literal);
            case MEMARG -> encodeMemarg(0, literal, out);
            case ALIGNED_MEMARG -> encodeMemarg(2, literal, out);
            case WORD -> {
                for (int shift = 0; shift < 32; shift += 8) {
                    out.write(literal >>> shift);
                }
            }
        }
    }

    private static void encodeMemarg(int log2Alignment, int offset, ByteArrayOutputStream out) {
        out.write(log2Alignment);
        Instruction.writeUnsigned(offset, out);
    }
}
