package moonlamp.story.scene;

/** Draws the picture for a story: first decides what can be seen, then draws it. */
public final class SceneComposer {
    private final Place place;
    private final Canvas canvas;

    private SceneComposer(Place place, Canvas canvas) {
        this.place = place;
        this.canvas = canvas;
    }

    /**
     * The picture for a story: the setting chooses the landscape, the character the figure, the seed the time of night
     * and where everything stands.
     *
     * @param setting one of the offered settings or the reader's own words, English or German; rolling hills when they
     *     name no landscape that can be drawn
     * @param character one of the offered characters or the reader's own words, English or German; a child with a
     *     lantern when they name no figure that can be drawn
     */
    public static Scene compose(String setting, String character, long seed) {
        return decide(setting, character, seed).draw();
    }

    /** The first half of {@link #compose}, for whoever has to do something else in between. */
    public static SceneComposer decide(String setting, String character, long seed) {
        int mixed = SceneRandom.seedOf(setting) ^ (int) (seed ^ (seed >>> 32)) * 0x9E3779B1;
        return new SceneComposer(Place.of(setting), new Canvas(new SceneRandom(mixed), Hero.of(character)));
    }

    /** The second half of {@link #compose}; to be called once. */
    public Scene draw() {
        Landscape.of(place).draw(canvas);
        return new Scene(place, canvas.hour, canvas.shapes());
    }
}
