package moonlamp.training.corpus;

/** The steps of a tale. */
enum BeatKind {
    OPENING("opening"),
    START("start"),
    TWIST("twist"),
    FRIEND("friend"),
    TURN("turn"),
    RESOLUTION("resolution"),
    GOODNIGHT("goodnight"),
    TRAIT_SHOWS("trait shows"),
    THEME_MOMENT("theme moment"),
    TRAIT_GROWS("trait grows");

    private final String heading;

    BeatKind(String heading) {
        this.heading = heading;
    }

    /** The word behind the # sign. */
    String heading() {
        return heading;
    }

    /** Whether the tale only says where it stands and the lexicon has the words. */
    boolean isMarker() {
        return this == TRAIT_SHOWS || this == THEME_MOMENT || this == TRAIT_GROWS;
    }

    /** The kind with this heading, or null. */
    static BeatKind of(String heading) {
        for (BeatKind kind : values()) {
            if (kind.heading.equals(heading)) {
                return kind;
            }
        }
        return null;
    }
}
