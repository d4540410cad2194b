package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a brave squirrel | on the moon | The Brave Squirrel on the Moon",
                "a sleepy astronaut | in a castle made of clouds | The Sleepy Astronaut in a Castle Made of Clouds",
                "an owl | inside a giant's boot | The Owl inside a Giant's Boot",
                "Mia | at a wizard's school | Mia at a Wizard's School",
                "the King of Spain | behind the house | The King of Spain behind the House",
                "\u00e9mile | under the sea | \u00c9mile under the Sea",
                "a shy dragon | Grandma's kitchen | A Story about the Shy Dragon",
                "Mia | Paris | A Story about Mia",
                "a | on the moon | A on the Moon"
            })
    void namesTheHeroAndThePlace(String character, String setting, String title) {
        StoryRequest first = StoryOptions.first();
        assertEquals(
                title,
                StoryTitle.of(new StoryRequest(character, setting, first.twist(), first.theme(), first.length())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | HERO | Mia | on the moon | Mia and the Shy Dragon on the Moon",
                "ENGLISH | FRIEND | Mia | on the moon | The Shy Dragon and Mia on the Moon",
                "ENGLISH | HERO | Mia | Paris | A Story about Mia and the Shy Dragon",
                "GERMAN | HERO | Mia | on the moon | Mia und ein schüchterner Drache · Der Mond",
                "GERMAN | FRIEND | Mia | zu Hause | Ein schüchterner Drache und Mia · Zu Hause"
            })
    void namesTheChildToo(StoryLanguage language, ChildRole role, String name, String setting, String title) {
        StoryRequest request = new StoryRequest(
                "a shy dragon", setting, "uncovers a secret door", StoryTheme.BEDTIME, StoryLength.SHORT);
        Company company = new Company(List.of(name), role);
        assertEquals(title, StoryTitle.of(request.withAudience(new Audience(language, AgeBand.ANY, company))));
    }
}
