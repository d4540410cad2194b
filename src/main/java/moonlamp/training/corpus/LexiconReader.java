package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moonlamp.story.StoryTheme;

/** Reads the files in {@code world/}. */
final class LexiconReader {
    private static final String LOOK = "look";
    private static final String NONE = "none";

    /** The whole lexicon. */
    Lexicon read() {
        Map<String, Trait> traits = traits();
        Trait look = traits.remove(LOOK);
        Trait none = traits.remove(NONE);
        Section names = sections("names").get(0);
        return new Lexicon(
                heroes(),
                names.all("girls"),
                names.all("boys"),
                gendered(names.all("others")),
                gendered(names.all("elders")),
                gendered(names.all("titles")),
                gendered(names.all("callings")),
                gendered(names.all("relations")),
                names.all("owners"),
                gendered(names.all("belongings")),
                names.all("superlatives"),
                traits,
                names.all("looks"),
                names.all("placeLooks"),
                names.all("thingLooks"),
                features(),
                look,
                none.named(""),
                settings(),
                TwistReader.read(twists()),
                styles());
    }

    private static List<Gendered> gendered(List<String> words) {
        return words.stream().map(Gendered::parse).toList();
    }

    private static List<Section> sections(String name) {
        String file = "world/" + name + ".txt";
        return Section.read(file, Resources.read(file));
    }

    /** The sections of all files in {@code world/twists/}, a kind each. */
    private static List<Section> twists() {
        List<Section> sections = new ArrayList<>();
        Resources.readAll("world/twists", ".txt")
                .forEach((name, text) -> sections.addAll(Section.read("world/twists/" + name, text)));
        return sections;
    }

    private static List<Feature> features() {
        Section section = sections("features").get(0);
        List<Feature> features = new ArrayList<>();
        for (Wording line : section.list("features")) {
            String[] forms = line.source().split(" / ");
            if (forms.length != 2) {
                throw new CorpusFormatException(section.file(), line.line(), "expected \"as asked / as told\"");
            }
            features.add(new Feature(forms[0], forms[1]));
        }
        return features;
    }

    private static Map<String, HeroKind> heroes() {
        Map<String, Attributes> classes = new LinkedHashMap<>();
        Map<String, HeroKind> heroes = new LinkedHashMap<>();
        for (Section section : sections("heroes")) {
            Attributes attributes = Attributes.of(section, parent(section, classes));
            if (section.name().startsWith("class ")) {
                classes.put(section.name().substring("class ".length()), attributes);
            } else {
                for (String noun : section.name().split(", ")) {
                    heroes.put(
                            noun,
                            new HeroKind(
                                    noun, genders(section), section.parent().equals("child"), attributes));
                }
            }
        }
        return heroes;
    }

    private static Attributes parent(Section section, Map<String, Attributes> classes) {
        if (!section.parent().isEmpty() && !classes.containsKey(section.parent())) {
            throw new CorpusFormatException(section.file(), section.line(), "no class " + section.parent());
        }
        return classes.get(section.parent());
    }

    private static List<Gender> genders(Section section) {
        return switch (section.value("gender", "")) {
            case "he" -> List.of(Gender.HE);
            case "she" -> List.of(Gender.SHE);
            default -> List.of(Gender.HE, Gender.SHE);
        };
    }

    private static Map<String, Trait> traits() {
        Map<String, Trait> traits = new LinkedHashMap<>();
        for (Section section : sections("traits")) {
            String[] words = section.name().split(", ");
            Trait trait = new Trait("", words[0], section.list("intro"), section.list("shows"), section.list("grows"));
            for (String word : words) {
                traits.put(word, trait.named(word));
            }
        }
        return traits;
    }

    private static Map<String, Setting> settings() {
        Map<String, Attributes> families = new LinkedHashMap<>();
        Map<String, Section> familySections = new LinkedHashMap<>();
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (Section section : sections("settings")) {
            Attributes attributes = Attributes.of(section, parent(section, families));
            if (section.name().startsWith("class ")) {
                families.put(section.name().substring("class ".length()), attributes);
                familySections.put(section.name().substring("class ".length()), section);
            } else {
                settings.put(section.name(), setting(section, attributes, familySections.get(section.parent())));
            }
        }
        return settings;
    }

    private static Setting setting(Section section, Attributes attributes, Section family) {
        for (String key : Setting.KEYS) {
            if (attributes.get(key).size() < 4) {
                throw new CorpusFormatException(
                        section.file(), section.line(), section.name() + " needs four wordings of " + key);
            }
        }
        List<String> neighbours = section.all("neighbour");
        if (neighbours.isEmpty()) {
            neighbours = family.all("neighbour");
        }
        List<Wording> scenes = new ArrayList<>(section.lists().getOrDefault("scene", List.of()));
        if (scenes.size() < 2) {
            scenes.addAll(family.list("scene"));
        }
        String place = section.value("place", "");
        String head = section.value("head", place.substring(place.lastIndexOf(' ') + 1));
        return new Setting(section.name(), place, head, attributes, neighbours, scenes);
    }

    private static Map<StoryTheme, ThemeStyle> styles() {
        Map<StoryTheme, ThemeStyle> styles = new EnumMap<>(StoryTheme.class);
        for (Section section : sections("themes")) {
            styles.put(
                    Marks.themes(section.name()).iterator().next(),
                    new ThemeStyle(section.list("opening"), section.list("moment"), section.list("ending")));
        }
        return styles;
    }
}
