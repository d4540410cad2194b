package moonlamp.story.scene;

/** Draws what lies between the sky and the hero of the story. */
interface Landscape {
    /** Where the hero stands: its feet, and how many scene units one drawing unit is. */
    record Spot(double x, double y, double scale) {}

    /** Draws everything from the far horizon to the nearest ground, the house included. */
    Spot draw(Canvas canvas);

    /** The landscape of a place. */
    static Landscape of(Place place) {
        return switch (place) {
            case MOON -> new MoonLand();
            case SEA -> new Seabed();
            case CLOUDS -> new CloudCastle();
            case BOOT -> new GiantBoot();
            case SCHOOL -> new WizardSchool();
            case ISLAND -> new FloatingIsland();
            case FOREST -> new Forest();
            case HILLS -> new Hills();
        };
    }
}
