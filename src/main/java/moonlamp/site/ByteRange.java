package moonlamp.site;

/**
 * The part of a file that a request asks for (RFC 9110, section 14).
 *
 * @param first its first byte
 * @param length how many bytes
 */
record ByteRange(long first, long length) {
    private static final String UNIT = "bytes=";

    /** The file has no byte of the range that was asked for. */
    static final ByteRange NOT_SATISFIABLE = new ByteRange(-1, 0);

    /**
     * Reads a Range header.
     *
     * @param header its value, or null
     * @param size of the file
     * @return the part, {@link #NOT_SATISFIABLE}, or the whole file for a missing header or one of any other form, which
     *     the RFC allows to ignore
     */
    static ByteRange of(String header, long size) {
        ByteRange whole = new ByteRange(0, size);
        if (header == null || !header.startsWith(UNIT)) {
            return whole;
        }
        String spec = header.substring(UNIT.length()).trim();
        int dash = spec.indexOf('-');
        if (dash < 0) {
            return whole;
        }
        try {
            long from = numberOr(spec.substring(0, dash), -1);
            long to = numberOr(spec.substring(dash + 1), -1);
            if (from < 0) {
                return to < 0 ? whole : last(to, size);
            }
            return to >= 0 && to < from ? whole : between(from, to < 0 ? size - 1 : to, size);
        } catch (NumberFormatException severalOrMalformed) {
            return whole;
        }
    }

    boolean isWhole(long size) {
        return first == 0 && length == size;
    }

    /** The value of the Content-Range header. */
    String contentRange(long size) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }

    private static ByteRange last(long count, long size) {
        long length = Math.min(count, size);
        return length == 0 ? NOT_SATISFIABLE : new ByteRange(size - length, length);
    }

    private static ByteRange between(long from, long to, long size) {
        return from >= size ? NOT_SATISFIABLE : new ByteRange(from, Math.min(to, size - 1) - from + 1);
    }

    private static long numberOr(String digits, long none) {
        if (digits.isEmpty()) {
            return none;
        }
        if (!Character.isDigit(digits.charAt(0))) {
            throw new NumberFormatException(digits);
        }
        return Long.parseLong(digits);
    }
}
