package moonlamp.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import moonlamp.gguf.GgufHeader;
import moonlamp.model.Precision;
import moonlamp.quant.GgmlType;
import moonlamp.sampling.Head;
import moonlamp.sampling.SamplingSettings;
import moonlamp.simd.Memory;
import moonlamp.testing.LoadedModel;
import moonlamp.testing.TinyModels;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.Vocabulary;
import org.junit.jupiter.api.Test;

/** What is in the cache already is not read again, and makes no difference to the bit. */
class StorytellerTest {
    private static final int WINDOW = 16;
    private static final int BATCH = 4;
    private static final int CONTEXT = 160;
    private static final SamplingSettings SAMPLING = new SamplingSettings(0.8f, 40, 0.95f, 0, 1.1f, 16, 5, Head.FULL);
    private static final String[] WORDS = {
        "the", "moon", "and", "star", "little", "night", "sleep", "upon", "once", "time"
    };

    private final byte[] file =
            new TinyModels().type(GgmlType.Q4_0).window(WINDOW).context(CONTEXT).toGguf();
    private final Storyteller teller = storyteller();

    @Test
    void reusesNoLessAndNoMoreThanTheCommonStart() {
        int tokens = teller.start("once upon a time", "");
        assertEquals(0, teller.promptRead());
        readPrompt(tokens);
        assertEquals(tokens, teller.start("once upon a time", ""));
        assertEquals(tokens - 1, teller.promptRead(), "one token is left, so that there are logits");
        readPrompt(tokens);
        int other = teller.start("once upon a star", "");
        assertTrue(teller.promptRead() > 4 && teller.promptRead() < other - 1, "reused: " + teller.promptRead());
        teller.session().reset();
        teller.start("once upon a time", "");
        assertEquals(0, teller.promptRead());
    }

    @Test
    void aPreparedStoryIsTheSameStory() {
        teller.setSampling(SAMPLING);
        int[] fresh = story("the little moon", 40);
        teller.session().reset();
        teller.prepare("the little star");
        teller.readPrompt();
        int tokens = teller.prepare("the little moon");
        readPrompt(tokens);
        assertThrows(IllegalStateException.class, teller::step, "a preparation is no story");
        assertArrayEquals(fresh, story("the little moon", 40));
        assertEquals(tokens, teller.start("the little moon", ""));
    }

    @Test
    void aBeginningIsReadAsThoughTheModelHadWrittenIt() {
        int prompt = teller.start("once upon a time", "");
        int all = teller.start("once upon a time", "the moon and a star");
        assertTrue(all > prompt);
        readPrompt(all);
        readPrompt(teller.start("once upon a time", "the moon"));
        assertThrows(PromptTooLongException.class, () -> teller.start("once upon a time", "moon ".repeat(CONTEXT)));
    }

    @Test
    void aStoryThatHasWrappedTheRingsIsNotReused() {
        readPrompt(teller.start("once", ""));
        write(WINDOW + 3 * BATCH);
        teller.start("once", "");
        assertEquals(0, teller.promptRead());
    }

    @Test
    void aPromptThatIsTooLongLeavesTheCacheAlone() {
        int tokens = teller.start("the night", "");
        readPrompt(tokens);
        assertThrows(PromptTooLongException.class, () -> teller.prepare("moon ".repeat(CONTEXT)));
        assertThrows(IllegalStateException.class, teller::step);
        teller.start("the night", "");
        assertEquals(tokens - 1, teller.promptRead());
    }

    /** Prompts that begin alike, partly read, prepared or told, with stories of any length in between. */
    @Test
    void anyHistoryGivesTheBitsOfAnEmptyCache() {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        int reused = 0;
        for (int round = 0; round < 60; round++) {
            String where = "seed " + seed + ", round " + round;
            disturb(random);
            String prompt = prompt(random);
            teller.setSampling(SAMPLING);
            String beginning = random.nextBoolean() ? "" : "the little moon".substring(random.nextInt(12));
            int tokens = teller.start(prompt, beginning);
            reused += teller.promptRead() > 0 ? 1 : 0;
            readPrompt(tokens);
            int[] logits = logits();
            int[] story = write(6);
            teller.session().reset();
            readPrompt(teller.start(prompt, beginning));
            assertArrayEquals(logits(), logits, where);
            assertArrayEquals(write(6), story, where);
        }
        assertTrue(reused > 10, "seed " + seed + ": reused " + reused + " times");
    }

    private void disturb(SplittableRandom random) {
        String prompt = prompt(random);
        if (random.nextBoolean()) {
            teller.prepare(prompt);
            for (int slices = random.nextInt(4); slices > 0; slices--) {
                teller.readPrompt();
            }
        } else {
            readPrompt(teller.start(prompt, ""));
            write(random.nextInt(3) == 0 ? CONTEXT : random.nextInt(8));
        }
    }

    private static String prompt(SplittableRandom random) {
        StringBuilder prompt = new StringBuilder("once upon");
        for (int words = random.nextInt(8); words > 0; words--) {
            prompt.append(' ').append(WORDS[random.nextInt(random.nextBoolean() ? 1 : WORDS.length)]);
        }
        return prompt.toString();
    }

    private int[] story(String prompt, int most) {
        readPrompt(teller.start(prompt, ""));
        return write(most);
    }

    private void readPrompt(int tokens) {
        while (teller.readPrompt() < tokens) {}
    }

    /** Writes up to so many tokens; what comes after the end is -1. */
    private int[] write(int most) {
        int[] tokens = new int[most];
        for (int i = 0; i < most; i++) {
            if (teller.progress() == Storyteller.UNDER_WAY) {
                teller.step();
            }
            tokens[i] = teller.progress() == Storyteller.UNDER_WAY ? teller.lastToken() : -1;
        }
        return tokens;
    }

    private int[] logits() {
        int address = teller.session().logits();
        int[] bits = new int[512];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Memory.i32Load(address + i * Float.BYTES, 0);
        }
        return bits;
    }

    private Storyteller storyteller() {
        GgufHeader header = GgufHeader.parse(file, file.length, file.length);
        LoadedModel model = LoadedModel.of(file, new EngineOptions(CONTEXT, BATCH, 1, Precision.QUANTIZED));
        return new Storyteller(model.engine().newSession(), new SentencePieceTokenizer(Vocabulary.from(header)));
    }
}
