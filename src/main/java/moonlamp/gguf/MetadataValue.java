package moonlamp.gguf;

/** A metadata value as a GGUF file stores it. */
public sealed interface MetadataValue {
    /** The type the file declares; {@link ValueType#ARRAY} for both array forms. */
    ValueType type();

    /**
     * An integer.
     *
     * @param type one of the eight integer types
     * @param value the value; a UINT64 above {@link Long#MAX_VALUE} appears negative
     */
    record IntegerValue(ValueType type, long value) implements MetadataValue {}

    /**
     * A floating-point number.
     *
     * @param type FLOAT32 or FLOAT64
     * @param value the value, exact
     */
    record FloatValue(ValueType type, double value) implements MetadataValue {}

    /** A truth value. */
    record BoolValue(boolean value) implements MetadataValue {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }
    }

    /** A text. */
    record StringValue(String value) implements MetadataValue {
        @Override
        public ValueType type() {
            return ValueType.STRING;
        }
    }

    /** An array of texts. */
    record StringsValue(StringArray values) implements MetadataValue {
        @Override
        public ValueType type() {
            return ValueType.ARRAY;
        }
    }

    /**
     * An array of numbers or truth values, as the bytes of the file.
     *
     * @param elementType any type but STRING and ARRAY
     * @param littleEndian the elements' bytes, a multiple of the element type's size; not copied
     */
    record NumbersValue(ValueType elementType, byte[] littleEndian) implements MetadataValue {
        @Override
        public ValueType type() {
            return ValueType.ARRAY;
        }

        /** Number of elements. */
        public int size() {
            return littleEndian.length / elementType.bytes();
        }

        /** The bits of element {@code index} of an array whose elements have 32. */
        int bits32(int index) {
            int at = 4 * index;
            return littleEndian[at] & 0xFF
                    | (littleEndian[at + 1] & 0xFF) << 8
                    | (littleEndian[at + 2] & 0xFF) << 16
                    | littleEndian[at + 3] << 24;
        }

        /** Element {@code index} of an integer array, or 0 and 1 of a BOOL array. */
        public long integerAt(int index) {
            int bytes = elementType.bytes();
            long value = 0;
            for (int i = bytes - 1; i >= 0; i--) {
                value = value << 8 | littleEndian[index * bytes + i] & 0xFF;
            }
            return switch (elementType) {
                case INT8 -> (byte) value;
                case INT16 -> (short) value;
                case INT32 -> (int) value;
                default -> value;
            };
        }

        /** Element {@code index} of a FLOAT32 or FLOAT64 array. */
        public double floatAt(int index) {
            long bits = integerAt(index);
            return elementType == ValueType.FLOAT64 ? Double.longBitsToDouble(bits) : Float.intBitsToFloat((int) bits);
        }
    }
}
