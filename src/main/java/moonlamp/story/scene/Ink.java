package moonlamp.story.scene;

import java.util.Locale;

/** The inks of a scene. An ink names a role; the theme gives it a colour. */
public enum Ink {
    STAR('s'),
    MOON('m'),
    MOON_SHADE('v'),
    /** Light that fades outwards. */
    HALO('h'),
    /** Mist that fades outwards. */
    MIST('n'),
    CLOUD('o'),
    HILL_1('x'),
    HILL_2('y'),
    HILL_3('z'),
    GROUND('e'),
    WALL('b'),
    ROOF('k'),
    LAMP('l'),
    WATER('t'),
    TINT_WARM('w'),
    TINT_BROWN('u'),
    TINT_COOL('c'),
    TINT_LEAF('g'),
    TINT_ROSE('r'),
    TINT_PALE('p'),
    TINT_DARK('d');

    private static final Ink[] ALL = values();
    private final char letter;

    Ink(char letter) {
        this.letter = letter;
    }

    /** The ink that this letter stands for in a {@link Drawing}. */
    static Ink of(char letter) {
        for (Ink ink : ALL) {
            if (ink.letter == letter) {
                return ink;
            }
        }
        throw new IllegalArgumentException("no ink has the letter " + letter);
    }

    /** The ink's name in style sheets, for example {@code hill-1}. */
    public String cssName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the ink is the gradient of the page that has its name, and not a colour. */
    public boolean isGradient() {
        return this == HALO || this == MIST;
    }
}
