package moonlamp.training.data.slots;

import java.util.regex.Pattern;

/** Word lists and small helps of the slot finders. */
final class SlotWords {
    /** Heroes that are animals or fantastic beings: any may stand in for another. */
    static final String CREATURES = "cat|dog|bird|bunny|rabbit|bear|fox|owl|mouse|fish|frog|duck|lion|tiger|elephant"
            + "|monkey|squirrel|turtle|tortoise|butterfly|bee|ant|dragon|unicorn|puppy|kitten|pig|cow|horse|sheep|lamb"
            + "|goat|wolf|deer|hedgehog|otter|penguin|dinosaur|robot|gnome|snail|spider|whale|dolphin|crab|octopus|crow"
            + "|parrot|peacock|hen|rooster|camel|zebra|giraffe|hippo|raccoon|badger|mole|ladybug|caterpillar|beaver"
            + "|donkey|firefly|seal|swan|goose|lizard|crocodile|kangaroo|koala|panda|toad|hare";

    /** Other heroes. */
    static final String PEOPLE = "boy|girl|man|woman|child|king|queen|prince|princess|knight|pirate|astronaut|mermaid"
            + "|fairy|wizard|witch|giant|farmer|sailor|teacher|shepherd|baker|fisherman|toy|doll|tree|flower|star|boat"
            + "|train|truck|car|cloud|teapot";

    static final String PLACES = "park|forest|garden|house|beach|zoo|farm|school|kitchen|village|castle|ocean|sea|lake"
            + "|river|mountains?|town|city|shop|store|woods|jungle|pond|hill|cave|field|meadow|barn|yard|backyard"
            + "|playground|island|desert|kingdom|tower|market|library|swamp|valley|treehouse|nest|museum|hospital|ship"
            + "|palace|cottage|cabin|circus|workshop|attic|reef|orchard|stream|moon|snow";

    private SlotWords() {}

    static Pattern pattern(String regex) {
        return Pattern.compile(regex);
    }

    /** How often a word stands in the text, as it is, capitalised or in the plural. */
    static int occurrences(String text, String word) {
        return (int) Pattern.compile("\\b" + Pattern.quote(word) + "s?\\b", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .results()
                .count();
    }

    static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }
}
