package moonlamp.training.corpus;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the people and things of one story: in full at first, then by noun, name or pronoun. */
final class Mentions {
    /** Finds at the end of some words who says what happened to himself, "I", or to whom that is said, "you". */
    private static final Pattern SPEAKER = Pattern.compile("\\b(I|[Yy]ou)(?: (?:just|only|really))? $");

    private final Cast cast;
    private final Dice dice;
    private final Set<Entity> known = new HashSet<>();
    private int heroMentions;
    private boolean settingIsKnown;

    /** Whether the hero was called by name the last time; then it is the noun's turn. */
    private boolean isByName;

    private boolean isPlain;

    Mentions(Cast cast, Dice dice) {
        this.cast = cast;
        this.dice = dice;
        if (cast.friendIsChosen()) {
            known.add(cast.friend());
        }
    }

    /** Whether the hero is named without adjective, because the words around have it. */
    void setPlain(boolean plain) {
        isPlain = plain;
    }

    /**
     * The words for a slot.
     *
     * @param before the words before it: of "I" the happening says "my"
     * @throws TemplateException if the story has nobody and nothing of that name
     */
    String words(Node.Slot slot, CharSequence before) {
        String key = slot.key();
        String pronoun =
                Gender.HE.pronoun(key) == null ? null : pronoun(cast.hero().gender(), key);
        if (pronoun != null) {
            return pronoun;
        }
        if (key.equals("hero")) {
            return hero(slot.article());
        }
        if (key.equals("twist")) {
            return twist(before);
        }
        if (key.equals("setting")) {
            return setting();
        }
        int dot = key.indexOf('.');
        Entity entity = entity(dot < 0 ? key : key.substring(0, dot), key);
        return dot < 0 ? other(entity, slot.article()) : part(entity, key.substring(dot + 1), key);
    }

    private Entity entity(String owner, String key) {
        Entity entity =
                switch (owner) {
                    case "hero" -> cast.hero();
                    case "friend" -> cast.friend();
                    case "neighbour" -> cast.neighbour();
                    case "guest", "thing" -> cast.twist().entity();
                    default -> null;
                };
        if (entity == null) {
            throw new TemplateException("{" + key + "} is not known in this tale");
        }
        return entity;
    }

    private String part(Entity entity, String part, String key) {
        String noun = entity.noun().isEmpty() ? cast.kind().noun() : entity.noun();
        String words = part.equals("noun") ? noun : pronoun(entity.gender(), part);
        if (words == null) {
            throw new TemplateException("{" + key + "} is not known");
        }
        return words;
    }

    private static String pronoun(Gender gender, String key) {
        String pronoun = gender.pronoun(key);
        return key.equals("his") && pronoun.equals("her") ? pronoun + Markers.POSSESSIVE : pronoun;
    }

    private String hero(Node.Article article) {
        Entity hero = cast.hero();
        if (article == Node.Article.A && known.add(hero)) {
            return cast.introduction();
        }
        heroMentions++;
        if (article == Node.Article.THE || hero.noun().isEmpty()) {
            return hero.definite();
        }
        isByName = !hero.name().isEmpty() && !isByName && dice.chance(0.7);
        if (isByName) {
            return hero.name();
        }
        boolean inFull = !isPlain && heroMentions > 2 && heroMentions % 5 == 0;
        return inFull ? hero.full() : hero.definite();
    }

    /** "in an enchanted forest" at first, "in the enchanted forest" later. */
    private String setting() {
        String phrase = cast.setting().phrase();
        String words = settingIsKnown ? phrase.replaceFirst(" an? ", " the ") : phrase;
        settingIsKnown = true;
        return words;
    }

    private String twist(CharSequence before) {
        Twist twist = cast.twist();
        if (twist.entity() != null) {
            known.add(twist.entity());
        }
        Matcher speaker = SPEAKER.matcher(before);
        if (speaker.find()) {
            return speaker.group(1).equals("I")
                    ? twist.pastSaidWith("my", "myself")
                    : twist.pastSaidWith("your", "yourself");
        }
        Gender hero = cast.hero().gender();
        return twist.pastSaidWith(hero.pronoun("his"), hero.pronoun("himself"));
    }

    private String other(Entity entity, Node.Article article) {
        if (known.add(entity)) {
            return entity.phrase();
        }
        if (article == Node.Article.THE) {
            return entity.definite();
        }
        if (!entity.name().isEmpty() && dice.chance(0.6)) {
            return entity.name();
        }
        return dice.chance(0.15) ? entity.full() : entity.definite();
    }
}
