package moonlamp.teavm;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * One WebAssembly instruction: a row of {@code instructions.txt}.
 *
 * @param name as the specification has it, such as {@code i8x16.add}
 * @param prefix first byte (0xFC, 0xFD, 0xFE), or 0 where there is none
 * @param opcode the number after the prefix
 * @param immediates in the order of their encoding
 * @param operands value types taken from the stack ({@code i32}, {@code v128}, ...)
 * @param result value type left there, or "" for none
 */
record Instruction(
        String name, int prefix, int opcode, List<Immediate> immediates, List<String> operands, String result) {

    /** Reads a row: {@code prefix opcode name | immediates | operands -> result}. */
    static Instruction parse(String row) {
        String[] columns = row.split("\\|", -1);
        String[] code = columns[0].trim().split(" +");
        String[] type = columns[2].split("->", -1);
        List<String> operands = Arrays.stream(type[0].trim().split(" +"))
                .filter(operand -> !operand.isEmpty())
                .toList();
        return new Instruction(
                code[2],
                Integer.parseInt(code[0], 16),
                Integer.parseInt(code[1], 16),
                Immediate.parse(columns[1].trim()),
                operands,
                type[1].trim());
    }

    /** The Java method's name: {@code i8x16.extract_lane_s} becomes i8x16ExtractLaneS. */
    String javaName() {
        String[] words = name.split("[._]");
        StringBuilder result = new StringBuilder(words[0]);
        for (String word : words) {
            result.append(word == words[0] ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return result.toString();
    }

    /** The immediate that a Java parameter carries, or null if the parameter is an operand. */
    Immediate immediateAt(int parameter) {
        for (Immediate immediate : immediates) {
            if (immediate.parameter() == parameter) {
                return immediate;
            }
        }
        return null;
    }

    /** The instruction's bytes; {@code literals} gives the value of a Java parameter. */
    byte[] encode(IntUnaryOperator literals) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (prefix != 0) {
            out.write(prefix);
        }
        writeUnsigned(opcode, out);
        for (Immediate immediate : immediates) {
            immediate.encode(immediate.parameter() < 0 ? 0 : literals.applyAsInt(immediate.parameter()), out);
        }
        return out.toByteArray();
    }

    /** LEB128. */
    static void writeUnsigned(int value, ByteArrayOutputStream out) {
        int rest = value;
        while (rest >>> 7 != 0) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
