package moonlamp.training.data.slots;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryTheme;
import moonlamp.story.Words;
import moonlamp.training.text.Articles;
import moonlamp.training.text.WordBand;

/** Writes the prompt of a foreign story in the words of {@link moonlamp.story.StoryPrompt}, as far as its slots are known. */
public final class SlotPrompt {
    private static final double DROP = 0.08;
    private static final double NAMED = 0.4;

    private SlotPrompt() {}

    /** The story told of another hero, if it is an animal that can be replaced everywhere. */
    public static String swapHero(String story, SplittableRandom random) {
        return HeroSwap.swap(story, random);
    }

    /**
     * The prompt; each slot but the hero is left out now and then. It never has both a length and a theme, as the app's
     * prompt always has: so what is asked for in the app is told in the manner of our own stories.
     *
     * @param meta what the source itself says: "character" and "setting" of a fable; may be empty
     */
    public static String of(String story, Map<String, String> meta, SplittableRandom random) {
        CharacterFinder.Found hero = CharacterFinder.find(story);
        StoryTheme theme = ThemeFinder.find(story);
        StringBuilder prompt = new StringBuilder("Write a");
        boolean hasTheme = theme != null && random.nextBoolean();
        append(prompt, hasTheme ? null : keep(lengthPhrase(story), random));
        append(prompt, hasTheme ? keep(theme.word(), random) : null);
        append(prompt, "story");
        String character = character(hero, meta, random);
        append(prompt, character == null ? null : "about " + character);
        append(prompt, keep(setting(story, hero, meta), random));
        String twist = keep(TwistFinder.find(story, hero), random);
        append(prompt, twist == null || character == null ? null : "that " + twist);
        return Articles.corrected(prompt.append('.').toString());
    }

    private static String character(CharacterFinder.Found hero, Map<String, String> meta, SplittableRandom random) {
        boolean named = random.nextDouble() < NAMED;
        String told = meta.get("character");
        if (told != null && told.matches("an? [a-z -]+")) {
            String described = told.substring(told.indexOf(' ') + 1);
            return Articles.before(described) + " " + described; // some say "a impulsive whale"
        }
        if (hero == null) {
            return null;
        }
        return hero.name() != null && named ? hero.phrase() + " named " + hero.name() : hero.phrase();
    }

    private static String setting(String story, CharacterFinder.Found hero, Map<String, String> meta) {
        String found = SettingFinder.find(story, hero == null ? "" : hero.noun());
        String told = meta.get("setting");
        if (found != null || told == null || !told.matches("an? .* where .*")) {
            return found;
        }
        String place = told.substring(0, told.indexOf(" where "));
        return "in " + (place.endsWith("s") ? place.replaceFirst("^an? ", "the ") : place);
    }

    private static String lengthPhrase(String story) {
        int words = Words.count(story);
        return Arrays.stream(StoryLength.values())
                .filter(length -> WordBand.of(length).contains(words))
                .findFirst()
                .map(StoryLength::phrase)
                .orElse(null);
    }

    private static String keep(String slot, SplittableRandom random) {
        return random.nextDouble() < DROP ? null : slot;
    }

    private static void append(StringBuilder prompt, String part) {
        if (part != null) {
            prompt.append(' ').append(part);
        }
    }
}
