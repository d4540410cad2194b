package moonlamp.story.scene;

import java.util.Locale;

/** What the ground is made of; style sheets mix its colour into the hills. */
public enum Soil {
    EARTH,
    GRASS,
    SAND,
    SNOW,
    DUST;

    /** The soil's class in style sheets. */
    public String cssName() {
        return "soil-" + name().toLowerCase(Locale.ROOT);
    }
}
