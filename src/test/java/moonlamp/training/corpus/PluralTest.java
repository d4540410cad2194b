package moonlamp.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluralTest {
    @ParameterizedTest
    @CsvSource({
        "otter,otters", "polar bear,polar bears", "fox,foxes", "finch,finches", "lioness,lionesses", "pony,ponies",
        "monkey,monkeys", "field mouse,field mice", "elf,elves", "grey wolf,grey wolves", "mongoose,mongooses",
                "box,boxes"
    })
    void isFormedOfTheLastWord(String noun, String plural) {
        assertEquals(plural, Plural.of(noun));
    }

    @ParameterizedTest
    @ValueSource(strings = {"goldfish", "reindeer", "octopus", "snowman", "potato", "dwarf", "jack-in-the-box"})
    void isNotGuessed(String noun) {
        assertNull(Plural.of(noun));
    }
}
