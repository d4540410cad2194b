package moonlamp.story.scene;

import java.util.Locale;

/** The kinds of landscape that can be drawn. */
enum Place {
    MOON("moon", "space", "planet", "star", "rocket"),
    SEA("sea", "ocean", "water", "lake", "river", "submarine"),
    CLOUDS("cloud", "sky", "heaven", "rainbow"),
    BOOT("boot", "shoe", "garden", "meadow"),
    SCHOOL("school", "wizard", "castle", "library", "palace", "tower"),
    ISLAND("island", "floating", "mountain"),
    FOREST("forest", "wood", "jungle", "tree", "park"),
    HILLS;

    private final String[] words;

    Place(String... words) {
        this.words = words;
    }

    /** The landscape for a setting in the reader's own words; rolling hills when nothing better fits. */
    static Place of(String setting) {
        String text = setting.toLowerCase(Locale.ROOT);
        if (text.contains("castle made of clouds")) {
            return CLOUDS;
        }
        for (Place place : values()) {
            for (String word : place.words) {
                if (text.contains(word)) {
                    return place;
                }
            }
        }
        return HILLS;
    }
}
