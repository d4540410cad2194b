package moonlamp.story.scene;

import java.util.Locale;

/** What the ground is made of; its colour is mixed into the hills. */
public enum Soil {
    EARTH(0),
    GRASS(30),
    SAND(50),
    SNOW(62),
    DUST(52);

    private final int share;

    Soil(int share) {
        this.share = share;
    }

    /** The soil's class in style sheets, and the name of its colour. */
    public String cssName() {
        return "soil-" + name().toLowerCase(Locale.ROOT);
    }

    /** How much of a hill's colour is the soil's, in percent. */
    public int share() {
        return share;
    }

    /** Where the sky has reached its last colour, in percent of the picture's height: lower where there is no air. */
    public int horizon() {
        return this == DUST ? 150 : 72;
    }
}
