package moonlamp.training.data.slots;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moonlamp.training.text.Articles;

/** Tells a story of another animal: the hero's noun is replaced wherever it stands. */
final class HeroSwap {
    private static final List<String> CREATURES = List.of(SlotWords.CREATURES.split("\\|"));
    private static final Pattern IRREGULAR = Pattern.compile("mouse|mice|wolf|wolves|goose|geese|fish|sheep|deer|bunny"
            + "|puppy|firefly|fox|butterfly|ladybug|octopus");

    private HeroSwap() {}

    /** The story with another creature, or the same story if its hero cannot simply be replaced. */
    static String swap(String story, SplittableRandom random) {
        CharacterFinder.Found hero = CharacterFinder.find(story);
        String other = CREATURES.get(random.nextInt(CREATURES.size()));
        if (hero == null
                || !CREATURES.contains(hero.noun())
                || IRREGULAR.matcher(hero.noun()).matches()
                || IRREGULAR.matcher(other).matches()
                || SlotWords.occurrences(story, other) > 0) {
            return story;
        }
        String swapped = replace(story, hero.noun(), other);
        return swapped.equals(story) ? story : swapped;
    }

    private static String replace(String story, String noun, String other) {
        Matcher place = Pattern.compile("(?<!-)\\b((?:an?|An?) )?(" + noun + "|" + capital(noun) + ")(s?)\\b(?!-)")
                .matcher(story);
        StringBuilder swapped = new StringBuilder();
        while (place.find()) {
            String article = place.group(1) == null ? "" : withCase(place.group(1), Articles.before(other)) + " ";
            String word = withCase(place.group(2), other) + place.group(3);
            place.appendReplacement(swapped, Matcher.quoteReplacement(article + word));
        }
        return place.appendTail(swapped).toString();
    }

    private static String withCase(String model, String word) {
        return Character.isUpperCase(model.charAt(0)) ? capital(word) : word;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
