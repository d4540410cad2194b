package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
