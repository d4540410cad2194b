package moonlamp.training.corpus;

/** A small tale for tests, in which single lines can be replaced. */
final class TaleText {
    static final String SOUND =
            """
            title: The Test
            twist: find
            let colour = red | blue

            # start: the hero walks
            - {hero} walked {place.path}. ((It was a fine day.))
            - One day {hero} looked at {place.sky}.
            - "Where am I?" asked {hero}.
            - Early in the day {hero} got up.
            - @silly {hero} got up twice.

            # twist: it is found
            - Then {hero} {twist}. It was {colour}.
            - That was when {hero} {twist}, a {colour} one.
            - {place.corner}, {hero} {twist}. How {colour} it was!
            - It was there that {hero} {twist}, all {colour}.
            - @magical In a shimmer {hero} {twist}, {colour} as a rose.

            # turn: it is dull
            - {hero} put down {thing}. "It is dull," {he} said. ((The day was long.))
            - There lay {thing}, and nobody knew what it was for.
            - "What is {thing} for?" asked {hero}.
            - {hero} turned {thing} round and round.
            - @funny {hero} wore {thing} as a hat.

            # trait shows

            # theme moment

            # turn (medium, long): somebody knows
            - "I know," said {a neighbour}. "Give me {thing}." And that was a good idea.
            - {a neighbour} came by and took a long look at {thing}.
            - Then came {a neighbour}, who knew everything about it.
            - {a neighbour} laughed. "That is easy," said {neighbour}.
            - @bedtime Softly {a neighbour} came closer.

            # resolution: it is useful
            - It was for sharing. {hero} cut {thing} into two halves, and it was good.
            - {hero} gave {thing} to the others, and they gave {him} a song.
            - Now {hero} knew what {thing} was for, and laughed.
            - So {thing} was of use at last, and {hero} was glad.
            - @adventurous Up went {thing} on a rope, and {hero} cheered.

            # trait grows

            # goodnight: everybody sleeps
            - That night {hero} slept {place.bed}. ((All was well.))
            - {hero} lay down and smiled.
            - All over {place} it was still, and {hero} slept.
            - Good night, {thing.noun}, and good night, {hero}.
            - @fairy The king slept, and so did {hero}.
            - @silly,funny {hero} slept with both hats on.
            """;

    private TaleText() {}

    /** The tale with one piece of text in place of another. */
    static Tale with(String sought, String replacement) {
        if (!SOUND.contains(sought)) {
            throw new IllegalArgumentException("Not in the tale: " + sought);
        }
        return TaleParser.parse("test.tale", SOUND.replace(sought, replacement));
    }
}
