package moonlamp.story.scene;

import java.util.Locale;

/** The inks of a scene. An ink names a role; the theme gives it a colour. */
public enum Ink {
    STAR,
    MOON,
    MOON_SHADE,
    HALO,
    CLOUD,
    HILL_1,
    HILL_2,
    HILL_3,
    GROUND,
    WALL,
    ROOF,
    LAMP,
    WATER,
    TINT_WARM,
    TINT_COOL,
    TINT_LEAF,
    TINT_ROSE,
    TINT_PALE,
    TINT_DARK;

    /** The ink's name in style sheets, for example {@code hill-1}. */
    public String cssName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
