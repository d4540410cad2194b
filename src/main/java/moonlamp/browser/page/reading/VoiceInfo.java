package moonlamp.browser.page.reading;

import java.util.Locale;

/**
 * A voice that the browser has.
 *
 * @param uri tells it from the others
 * @param name for people
 * @param language as the browser writes it, for example {@code de-DE} or {@code de_DE}
 * @param local whether it works on this device; others send the words to a server
 * @param standard whether it is the one that the person has set as the device's own
 */
public record VoiceInfo(String uri, String name, String language, boolean local, boolean standard) {
    /** Whether it speaks this language, in whatever country. */
    boolean speaks(String wanted) {
        return primary(language).equals(primary(wanted));
    }

    private static String primary(String tag) {
        int end = 0;
        while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
