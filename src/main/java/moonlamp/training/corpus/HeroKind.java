package moonlamp.training.corpus;

import java.util.List;

/**
 * A kind of hero, friend or guest.
 *
 * @param noun as in "squirrel"
 * @param genders what it may be; one of them is drawn
 * @param isChild whether it is a girl or a boy, who has a name
 * @param attributes move, look, gesture, call and treat
 */
record HeroKind(String noun, List<Gender> genders, boolean isChild, Attributes attributes) {}
