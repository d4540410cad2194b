package moonlamp.browser.page;

import java.util.Locale;

/** The colours that a person has chosen; theme.js reads the same word and decides alike, before the first paint. */
enum ColourChoice {
    DUSK,
    NIGHT,
    DAY,
    /** Night in the evening; at other times what the device prefers. */
    AUTO;

    private static final int EVENING = 19;
    private static final int MORNING = 7;

    /** Which of the three themes that is now. */
    ColourChoice now(int hour, boolean prefersLight) {
        if (this != AUTO) {
            return this;
        }
        if (hour >= EVENING || hour < MORNING) {
            return NIGHT;
        }
        return prefersLight ? DAY : DUSK;
    }

    /** As it is written in storage and markup. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice of this word; dusk for any other word. */
    static ColourChoice of(String word) {
        for (ColourChoice choice : values()) {
            if (choice.word().equals(word)) {
                return choice;
            }
        }
        return DUSK;
    }
}
