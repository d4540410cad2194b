package moonlamp.cli;

import java.util.ArrayList;
import java.util.List;
import moonlamp.story.AgeBand;
import moonlamp.story.Audience;
import moonlamp.story.ChildRole;
import moonlamp.story.Company;
import moonlamp.story.Presets;
import moonlamp.story.StoryBeginning;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryRequest;
import moonlamp.story.StoryTheme;
import moonlamp.story.UserText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a story is to be about, and for whom. */
final class WishOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--character", description = "who (default: a brave squirrel)")
    private String character;

    @Option(names = "--setting", description = "where (default: on the moon)")
    private String setting;

    @Option(names = "--twist", description = "what happens (default: discovers a map to hidden treasure)")
    private String twist;

    @Option(
            names = "--theme",
            defaultValue = "Fairy Tale",
            description = "Fairy Tale, Silly, Adventurous, Magical, Bedtime or Funny (default: ${DEFAULT-VALUE})")
    private StoryTheme theme;

    @Option(
            names = "--length",
            defaultValue = "Short",
            description = "Short, Medium or Long (default: ${DEFAULT-VALUE})")
    private StoryLength length;

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "en or de; German is asked for with things, as in --twist \"eine geheime Tür\" (default:"
                    + " ${DEFAULT-VALUE})")
    private StoryLanguage language;

    @Option(names = "--age", defaultValue = "any", description = "3-5, 6-8, 9-12 or any (default: ${DEFAULT-VALUE})")
    private AgeBand age;

    @Option(names = "--child", paramLabel = "NAME", description = "a child who is in the story; twice for two children")
    private List<String> children = new ArrayList<>();

    @Option(names = "--friend", description = "the children are friends of the character, not the heroes")
    private boolean friend;

    @Option(names = "--next-evening", description = "begin on the evening after another story")
    private boolean nextEvening;

    /** @throws ParameterException if a text has nothing that can be told of, or there are too many children */
    StoryRequest request() {
        Presets presets = Presets.of(language);
        return new StoryRequest(
                clean("--character", character, presets.characters()),
                clean("--setting", setting, presets.settings()),
                clean("--twist", twist, presets.twists()),
                theme,
                length,
                new Audience(language, age, company()));
    }

    StoryBeginning beginning() {
        return nextEvening ? StoryBeginning.NEXT_EVENING : StoryBeginning.FREE;
    }

    private Company company() {
        List<String> names = new ArrayList<>();
        for (String child : children) {
            names.add(told("--child", Company.cleanName(child)));
        }
        if (names.size() > Company.MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--child can be given " + Company.MOST + " times, not " + names.size());
        }
        return new Company(names, friend ? ChildRole.FRIEND : ChildRole.HERO);
    }

    private String clean(String option, String text, List<String> presets) {
        return text == null ? presets.get(0) : told(option, UserText.typed(text, language));
    }

    private String told(String option, String clean) {
        if (clean.isEmpty()) {
            throw new ParameterException(spec.commandLine(), option + " has no text that can be told of");
        }
        return clean;
    }
}
