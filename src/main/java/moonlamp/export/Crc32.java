package moonlamp.export;

/** The checksum of ZIP: CRC-32 with the reflected polynomial 0xEDB88320. */
final class Crc32 {
    private static final int[] TABLE = table();

    private Crc32() {}

    static int of(byte[] bytes) {
        int crc = -1;
        for (byte b : bytes) {
            crc = crc >>> 8 ^ TABLE[(crc ^ b) & 255];
        }
        return ~crc;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xEDB88320 : crc >>> 1;
            }
            table[i] = crc;
        }
        return table;
    }
}
