package moonlamp.training.corpus;

/**
 * What happens to the hero.
 *
 * @param kind the kind, or the words of an original twist: what tales name in {@code twist:}
 * @param phrase in the prompt, "finds a red balloon"
 * @param past in the story, "found a red balloon"
 * @param entity whom or what it is about; null if nothing
 * @param skill what is learned, "whistle"; empty if nothing
 * @param skillIng the same, "whistling"; empty if nothing
 * @param head the word by which a reader recognises it
 */
record Twist(String kind, String phrase, String past, Entity entity, String skill, String skillIng, String head) {}
