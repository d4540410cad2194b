package moonlamp.story.scene;

import java.util.Locale;

/** The three times of night that pictures show; style sheets give each its sky. */
public enum Hour {
    /** The afterglow is still there, a young moon stands low, the first stars are out. */
    EVENING(10),
    /** A full moon, high, and all the stars. */
    MIDNIGHT(14),
    /** The sky grows light, an old moon and the morning star are left. */
    DAYBREAK(20);

    private static final Hour[] ALL = values();
    private final int air;

    Hour(int air) {
        this.air = air;
    }

    /** One of the three, each equally often. */
    static Hour of(SceneRandom random) {
        return ALL[random.between(0, ALL.length)];
    }

    /** The hour's class in style sheets. */
    public String cssName() {
        return "hour-" + name().toLowerCase(Locale.ROOT);
    }

    /** How much of the sky's lowest colour lies over the hills, in percent; {@link Palette} has more of it far away. */
    public int air() {
        return air;
    }

    /** The name of one of the four colours of the sky, from 1 at the top to 4 at the horizon. */
    public String skyColour(int stop) {
        return name().toLowerCase(Locale.ROOT) + "-" + stop;
    }
}
