package moonlamp.story;

import java.util.Base64;

/** Makes links with a right check sum and wrong contents. */
final class RecipeBytes {
    private RecipeBytes() {}

    static String sealed(int... body) {
        byte[] bytes = new byte[body.length + 2];
        int crc = 0xFFFF;
        for (int i = 0; i < body.length; i++) {
            bytes[i] = (byte) body[i];
            for (int bit = 7; bit >= 0; bit--) {
                boolean carry = (crc >> 15 & 1) != (body[i] >> bit & 1);
                crc = (crc << 1 & 0xFFFF) ^ (carry ? 0x1021 : 0);
            }
        }
        bytes[body.length] = (byte) (crc >> 8);
        bytes[body.length + 1] = (byte) crc;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
