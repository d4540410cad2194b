package moonlamp.training.corpus;

import java.util.List;

/**
 * A kind of hero, friend or guest.
 *
 * @param noun as in "squirrel"
 * @param genders what it may be; one of them is drawn
 * @param isChild whether it is a girl or a boy
 * @param attributes move, look, gesture, call and treat
 */
record HeroKind(String noun, List<Gender> genders, boolean isChild, Attributes attributes) {
    /** The same that is called something else, and is no child: "shoemaker's daughter" of a sister. */
    HeroKind named(String other) {
        return new HeroKind(other, genders, false, attributes);
    }
}
