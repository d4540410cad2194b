package moonlamp.training.corpus;

/**
 * A hero as a reader asks for it.
 *
 * @param phrase the words of the prompt
 * @param introduction the first mention in the story
 * @param entity the hero
 * @param kind what can be said about it
 * @param trait what it is like
 * @param friend the helper that the prompt names too; null if none
 */
record HeroChoice(String phrase, String introduction, Entity entity, HeroKind kind, Trait trait, Entity friend) {}
