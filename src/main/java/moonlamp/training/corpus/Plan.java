package moonlamp.training.corpus;

/** A tale and the cast it is told with. */
record Plan(Cast cast, Tale tale) {}
