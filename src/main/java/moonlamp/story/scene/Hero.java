package moonlamp.story.scene;

import java.util.Locale;

/** The figures that can be drawn. */
enum Hero {
    SQUIRREL("squirrel", "chipmunk", "mouse", "hamster"),
    DRAGON("dragon", "dinosaur"),
    FOX("fox", "wolf", "dog", "puppy"),
    ASTRONAUT("astronaut", "spaceman", "cosmonaut"),
    GNOME("gnome", "dwarf", "wizard", "elf"),
    PRINCESS("princess", "queen", "fairy"),
    ROBOT("robot", "machine"),
    CAT("cat", "kitten", "tiger", "lion"),
    NOBODY;

    private final String[] words;

    Hero(String... words) {
        this.words = words;
    }

    /** The figure for a character in the reader's own words; {@link #NOBODY} when none fits. */
    static Hero of(String character) {
        String text = ' ' + character.toLowerCase(Locale.ROOT) + ' ';
        for (Hero hero : values()) {
            for (String word : hero.words) {
                if (text.contains(' ' + word + ' ')) {
                    return hero;
                }
            }
        }
        return NOBODY;
    }

    /** Draws the figure at its spot, with a soft shadow under its feet. */
    void draw(Canvas canvas, Landscape.Spot spot) {
        if (this == NOBODY) {
            return;
        }
        canvas.glow(spot.x(), spot.y() - 50 * spot.scale(), 120 * spot.scale(), 28);
        canvas.fill(Ink.TINT_DARK, 30, new Pen().ellipse(spot.x(), spot.y(), 34 * spot.scale(), 5 * spot.scale()));
        Placement placement = new Placement((int) spot.x(), (int) spot.y(), spot.scale(), canvas.random.coin());
        for (HeroDrawings.Part part : HeroDrawings.of(this)) {
            canvas.place(part.ink(), 100, part.path(), placement);
        }
    }
}
