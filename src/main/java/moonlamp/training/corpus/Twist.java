package moonlamp.training.corpus;

import java.util.regex.Pattern;

/**
 * What happens to the hero.
 *
 * @param kind the kind, or the words of an original twist: what tales name in {@code twist:}
 * @param phrase in the prompt, "finds a red balloon"
 * @param past in the story, "found a red balloon", with "its" and "itself" for the hero: see {@link #pastSaidWith}
 * @param entity whom or what it is about; null if nothing
 * @param skill what is learned, "whistle"; empty if nothing
 * @param skillIng the same, "whistling"; empty if nothing
 * @param head the word by which a reader recognises it
 */
record Twist(String kind, String phrase, String past, Entity entity, String skill, String skillIng, String head) {
    private static final Pattern OWNED = Pattern.compile("\\bits(elf)?\\b");

    /**
     * The same with "its" and "itself", as the lexicon speaks of whatever is the hero's, said of a hero with these pronouns;
     * but for the past, since it may be the hero who says it.
     */
    Twist saidOf(Gender hero) {
        Entity owned = entity == null
                ? null
                : new Entity(
                        said(entity.phrase(), hero),
                        said(entity.full(), hero),
                        entity.noun(),
                        entity.name(),
                        entity.gender());
        return new Twist(kind, said(phrase, hero), past, owned, said(skill, hero), said(skillIng, hero), head);
    }

    /**
     * What happened, as one says it of a hero with these words for "its" and "itself": she lost "her" hat, I lost "my" hat.
     *
     * @return {@link #past} with them, for the story
     */
    String pastSaidWith(String possessive, String reflexive) {
        return said(past, possessive, reflexive);
    }

    /** Whether the hero owns something in it: readers then say "its" or use the hero's pronoun. */
    boolean isOwned() {
        return OWNED.matcher(phrase).find();
    }

    private static String said(String text, Gender hero) {
        return said(text, hero.pronoun("his"), hero.pronoun("himself"));
    }

    private static String said(String text, String possessive, String reflexive) {
        return OWNED.matcher(text).replaceAll(word -> word.group().equals("its") ? possessive : reflexive);
    }
}
