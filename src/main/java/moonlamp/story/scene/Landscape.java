package moonlamp.story.scene;

/** Draws a place. */
interface Landscape {
    /** Draws everything from the sky to the nearest ground, a lit window and the hero among it. */
    void draw(Canvas canvas);

    /** The landscape of a place. */
    static Landscape of(Place place) {
        return switch (place) {
            case MOON -> new MoonLand();
            case SEABED -> new Seabed();
            case CASTLE_OF_CLOUDS -> new CloudCastle();
            case BOOT -> new GiantBoot();
            case SCHOOL -> new WizardSchool();
            case FLOATING_ISLAND -> new FloatingIsland();
            case FOREST -> new Forest();
            case SKY -> new Balloons();
            case SPACE -> new OuterSpace();
            case SHIP -> new OpenSea();
            case BEACH -> new Beach();
            case SNOW -> new Winter();
            case MOUNTAINS -> new Mountains();
            case CAVE -> new Cave();
            case DESERT -> new Desert();
            case JUNGLE -> new Jungle();
            case LAKE -> new Lake();
            case FARM -> new Farm();
            case TRAIN -> new Railway();
            case CITY -> new City();
            case GARDEN -> new Garden();
            case ROOM -> new Bedroom();
            case HILLS -> new Hills();
        };
    }
}
