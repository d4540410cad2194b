package moonlamp.training.corpus;

import java.util.List;
import java.util.Map;
import moonlamp.story.StoryTheme;

/**
 * The world of the stories.
 *
 * @param heroes every kind of hero by its noun
 * @param girls names
 * @param boys names
 * @param petNames names for heroes and friends who are not children
 * @param elders names for grown-ups
 * @param titles before a name, "Grandpa"
 * @param callings without one, "Dad"
 * @param relations between "my" and a name, "niece"
 * @param owners of {@code belongings}: "shoemaker"
 * @param belongings heroes who are somebody's: "daughter"
 * @param superlatives what only one is: "smallest", "last"
 * @param traits what a hero may be like, by word
 * @param looks words for how a hero looks ("purple"), told with the sentences of {@code lookTrait}
 * @param placeLooks adjectives that go with any place
 * @param thingLooks adjectives that go with any thing one can hold
 * @param features what readers add to a hero
 * @param lookTrait sentences about a look
 * @param noTrait sentences about a hero of whom nothing is said
 * @param settings every place by its phrase
 * @param twistKinds what can happen, by kind
 * @param styles the six themes
 */
record Lexicon(
        Map<String, HeroKind> heroes,
        List<String> girls,
        List<String> boys,
        List<Gendered> petNames,
        List<Gendered> elders,
        List<Gendered> titles,
        List<Gendered> callings,
        List<Gendered> relations,
        List<String> owners,
        List<Gendered> belongings,
        List<String> superlatives,
        Map<String, Trait> traits,
        List<String> looks,
        List<String> placeLooks,
        List<String> thingLooks,
        List<Feature> features,
        Trait lookTrait,
        Trait noTrait,
        Map<String, Setting> settings,
        Map<String, TwistKind> twistKinds,
        Map<StoryTheme, ThemeStyle> styles) {

    /** Reads the lexicon among the program's resources. */
    static Lexicon load() {
        return new LexiconReader().read();
    }

    /** The kinds of heroes who are no children. */
    List<HeroKind> creatures() {
        return heroes.values().stream().filter(kind -> !kind.isChild()).toList();
    }

    /** The manner of a theme. */
    ThemeStyle style(StoryTheme theme) {
        return styles.get(theme);
    }
}
