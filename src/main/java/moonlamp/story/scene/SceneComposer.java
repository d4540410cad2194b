package moonlamp.story.scene;

/** Draws the picture for a story. */
public final class SceneComposer {
    private SceneComposer() {}

    /**
     * The picture for a story: the setting chooses the landscape, the character the figure, the seed where
     * everything stands.
     *
     * @param setting one of the offered settings or the reader's own words
     * @param character one of the offered characters or the reader's own words; words that name nothing drawable
     *     leave the figure out
     */
    public static Scene compose(String setting, String character, long seed) {
        int mixed = SceneRandom.seedOf(setting) ^ (int) (seed ^ (seed >>> 32)) * 0x9E3779B1;
        Canvas canvas = new Canvas(new SceneRandom(mixed));
        Landscape.Spot spot = Landscape.of(Place.of(setting)).draw(canvas);
        Hero.of(character).draw(canvas, spot);
        return canvas.scene();
    }
}
