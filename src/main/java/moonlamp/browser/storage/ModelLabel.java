package moonlamp.browser.storage;

/**
 * What is remembered of a model beside its bytes.
 *
 * @param name for people; one line
 * @param memoryBytes what it takes to run it; 0 if unknown
 * @param savedAt when it became whole, in milliseconds since 1970; 0 if unknown
 */
public record ModelLabel(String name, long memoryBytes, long savedAt) {
    private static final int MAX_NAME = 80;

    /** A model without a name. */
    public static final ModelLabel NONE = new ModelLabel("", 0, 0);

    /** Names come from files: what is no printable character is left out, and what is too long cut. */
    public ModelLabel {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < name.length() && clean.length() < MAX_NAME; i++) {
            char c = name.charAt(i);
            boolean invisible = c < ' '
                    || c >= 0x7F && c < 0xA0
                    || c >= 0x200B && c <= 0x200F
                    || c >= 0x2028 && c <= 0x202E
                    || c >= 0x2060 && c <= 0x206F
                    || c == 0xFEFF
                    || Character.isSurrogate(c);
            if (!invisible) {
                clean.append(c);
            }
        }
        name = clean.toString().trim();
    }
}
