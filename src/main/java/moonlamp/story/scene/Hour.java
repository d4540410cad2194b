package moonlamp.story.scene;

import java.util.Locale;

/** The three times of night that pictures show; style sheets give each its sky. */
public enum Hour {
    /** The afterglow is still there, a young moon stands low, the first stars are out. */
    EVENING,
    /** A full moon, high, and all the stars. */
    MIDNIGHT,
    /** The sky grows light, an old moon and the morning star are left. */
    DAYBREAK;

    private static final Hour[] ALL = values();

    /** One of the three, each equally often. */
    static Hour of(SceneRandom random) {
        return ALL[random.between(0, ALL.length)];
    }

    /** The hour's class in style sheets. */
    public String cssName() {
        return "hour-" + name().toLowerCase(Locale.ROOT);
    }
}
