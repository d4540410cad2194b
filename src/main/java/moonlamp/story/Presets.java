package moonlamp.story;

import java.util.List;

/**
 * The choices that the page offers, in one language. The same place in the lists of two languages means the same.
 *
 * <p>The English ones are parts of the original demo's sentence. The German ones are nominatives, since the German prompt
 * inflects nothing. The orders are part of the link format of {@link Recipe}.
 *
 * @param characters who
 * @param settings where
 * @param twists what happens
 */
public record Presets(List<String> characters, List<String> settings, List<String> twists) {
    private static final Presets ENGLISH =
            new Presets(StoryOptions.CHARACTERS, StoryOptions.SETTINGS, StoryOptions.TWISTS);

    private static final Presets GERMAN = new Presets(
            List.of(
                    "ein mutiges Eichhörnchen",
                    "ein schüchterner Drache",
                    "ein schlauer Fuchs",
                    "eine schläfrige Astronautin",
                    "ein brummiger Gnom",
                    "eine fröhliche Prinzessin",
                    "ein winziger Roboter",
                    "eine Zauberkatze"),
            List.of(
                    "der Mond",
                    "ein verzauberter Wald",
                    "tief unten im Meer",
                    "ein Wolkenschloss",
                    "der Stiefel eines Riesen",
                    "eine Zauberschule",
                    "eine schwebende Insel"),
            List.of(
                    "eine Schatzkarte",
                    "fliegende Schuhe",
                    "ein Unsichtbarkeitsmantel",
                    "ein freundliches Gespenst",
                    "eine geheime Tür",
                    "ein weiser alter Mann"));

    public static Presets of(StoryLanguage language) {
        return language == StoryLanguage.GERMAN ? GERMAN : ENGLISH;
    }

    /** One of the twists that is not this one; the same seed gives the same one. */
    String otherTwist(String twist, long seed) {
        int at = twists.indexOf(twist);
        int others = at < 0 ? twists.size() : twists.size() - 1;
        int index = (int) ((StoryOptions.mix(seed) >>> 1) % others);
        return twists.get(at >= 0 && index >= at ? index + 1 : index);
    }

    /** What stands for a choice in another language; own words stand for themselves. */
    static String translated(String choice, List<String> from, List<String> to) {
        int index = from.indexOf(choice);
        return index < 0 ? choice : to.get(index);
    }
}
