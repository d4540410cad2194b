package moonlamp.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import moonlamp.gguf.GgufHeader;
import moonlamp.model.Precision;
import moonlamp.sampling.Head;
import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.sampling.SplitMix64;
import moonlamp.testing.LoadedModel;
import moonlamp.testing.TinyModels;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.TokenStream;
import moonlamp.tokenizer.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The best of many openings, and of several versions of the rest with several drafts of each paragraph the likeliest are told,
 * the same however the work is cut; dead ends are left.
 */
class DraftedWritingTest {
    private static final int CONTEXT = 700;
    private static final int WINDOW = CONTEXT;
    private static final String PROMPT = "once upon a time";
    /** So hot that the random model is never sure, so that it is sure at times, and so cold that it mostly is. */
    private static final float HOT = 0.9f;

    private static final float WARM = 0.3f;
    private static final float COLD = 0.1f;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void tellsTheLikeliestDraftOfEachParagraph(int drafts) {
        Reference reference = new Reference(HOT, 11, drafts);
        assertEquals(reference.answer, tell(storyteller(WINDOW, 16), "", settings(HOT, 11), drafts));
        assertEquals(drafts * reference.paragraphs, reference.drafts, "none was good enough");
        assertTrue(
                reference.newlines > 0 && reference.newlines < reference.drafts, "some ended with a newline, some not");
    }

    @Test
    void writesManyVersionsAndGivesUpThoseThatAreHopeless() {
        int hopelessRests = 0;
        for (long seed = 11; seed <= 13; seed++) {
            Reference reference = new Reference(HOT, seed, 2);
            assertEquals(reference.answer, tell(storyteller(WINDOW, 16), "", settings(HOT, seed), 2));
            assertTrue(reference.openingPasses >= 2_000 && reference.passes >= 3_000, "until enough was written");
            assertTrue(reference.improvedOpenings > 0, "some openings are better than the first");
            assertTrue(reference.hopelessOpenings > 0 && reference.hopelessOpenings < reference.openings - 1);
            assertTrue(reference.rests > 1);
            hopelessRests += reference.hopelessRests;
        }
        assertTrue(hopelessRests > 0, "some rests are given up");
    }

    @Test
    void takesWhatIsGoodEnough() {
        Reference reference = new Reference(COLD, 3, 6);
        assertEquals(reference.answer, tell(storyteller(WINDOW, 16), "", settings(COLD, 3), 6));
        assertEquals(1, reference.openings);
        assertEquals(1, reference.rests);
        assertTrue(reference.drafts < 6 * reference.paragraphs);
    }

    /** The random model knows no words, so what is asked for is letters. */
    @Test
    void prefersAnOpeningThatTakesUpWhatIsAskedFor() {
        String asked = PROMPT + " about the moon";
        Reference reference = new Reference(asked, HOT, 14, 2);
        assertEquals(reference.answer, tell(storyteller(WINDOW, 16), asked, "", settings(HOT, 14), 2));
        assertNotEquals(reference.answer, new Reference(PROMPT + " along the moon", HOT, 14, 2).answer);
        assertTrue(reference.missingSomething > 0, "some openings lack a word");
    }

    @Test
    void theSameWhateverTheBatch() {
        List<Integer> told = tell(WINDOW, 16, "", 7, 3);
        assertEquals(told, tell(WINDOW, 1, "", 7, 3));
        assertEquals(told, tell(WINDOW, 5, "", 7, 3));
        assertNotEquals(told, tell(WINDOW, 16, "", 8, 3));
        assertNotEquals(
                tell(storyteller(WINDOW, 16), "", settings(HOT, 7), 3),
                tell(storyteller(WINDOW, 16), "", settings(HOT, 7), 4));
    }

    /** A sliding window forgets what a second draft would have to see: then there is none, whatever the batch. */
    @Test
    void aModelThatDoesNotSeeItsContextWritesStraightOn() {
        List<Integer> straight = tell(16, 4, "", 7, 1);
        assertEquals(straight, tell(16, 4, "", 7, 3));
        assertEquals(straight, tell(16, 64, "", 7, 3));
    }

    @Test
    void goesOnAfterABeginningAndAfterItself() {
        Storyteller teller = storyteller(WINDOW, 16);
        List<Integer> first = tell(teller, "the moon", settings(WARM, 5), 3);
        assertNotEquals(first, tell(teller, "", settings(WARM, 5), 3));
        assertEquals(
                first, tell(teller, "the moon", settings(WARM, 5), 3), "what was drafted before makes no difference");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 200, 700})
    void aStoryThatIsGivenUpLeavesNothingBehind(int steps) {
        Storyteller teller = storyteller(WINDOW, 16);
        begin(teller, PROMPT, "", settings(WARM, 11), 3);
        for (int i = 0; i < steps; i++) {
            teller.step();
        }
        assertTrue(teller.progress() == Storyteller.DRAFTING || teller.progress() == Storyteller.UNDER_WAY);
        assertEquals(tell(WINDOW, 16, "", 12, 3), tell(teller, "", settings(WARM, 12), 3));
    }

    /** The flow is even: for each token that is told, eight are written. */
    @Test
    void tellsWhileItDrafts() {
        Storyteller teller = storyteller(WINDOW, 16);
        begin(teller, PROMPT, "", settings(HOT, 2), 2);
        List<Integer> silences = new ArrayList<>();
        int silent = 0;
        while (teller.progress() != Storyteller.ENDED && teller.progress() != Storyteller.CONTEXT_FULL) {
            teller.step();
            if (teller.progress() == Storyteller.DRAFTING) {
                silent++;
            } else {
                silences.add(silent);
                silent = 0;
            }
        }
        int rest = silences.size();
        while (silences.get(rest - 1) == 0) {
            rest--; // when all is written, nothing holds it back
        }
        assertTrue(rest > 3, "told while drafting: " + silences);
        assertTrue(silences.subList(0, rest).stream().allMatch(s -> s >= 7), silences.toString());
        assertThrows(IllegalStateException.class, teller::step);
    }

    @Test
    void aParagraphIsWrittenAtLeastOnce() {
        Storyteller teller = storyteller(WINDOW, 16);
        assertThrows(IllegalArgumentException.class, () -> teller.setSampling(settings(HOT, 1), 0));
    }

    /** The same by the book: every draft on a timeline of its own, read from its first token. */
    private static final class Reference {
        private final LoadedModel model = model(WINDOW, 16);
        private final GemmaChatTemplate template = new GemmaChatTemplate(new SentencePieceTokenizer(vocabulary()));
        private final String request;
        private final int[] prompt;
        private final SplitMix64 seeds;
        private final float temperature;
        private final int most;
        final List<Integer> answer = new ArrayList<>();
        int openings;
        int hopelessOpenings;
        int improvedOpenings;
        int missingSomething;
        int openingPasses;
        int paragraphs;
        int drafts;
        int newlines;
        int rests;
        int hopelessRests;
        int passes;

        Reference(float temperature, long seed, int most) {
            this(PROMPT, temperature, seed, most);
        }

        Reference(String request, float temperature, long seed, int most) {
            this.request = request;
            this.temperature = temperature;
            this.most = most;
            prompt = template.userTurn(request);
            seeds = new SplitMix64(seed);
            answer.addAll(opening().tokens);
            openingPasses = passes;
            passes = 0;
            drafts = 0;
            newlines = 0;
            if (!isFull(answer) && !template.isStop(answer.get(answer.size() - 1))) {
                answer.addAll(rest().tokens);
            }
        }

        private Text opening() {
            Text best = null;
            double bestRank = 0;
            boolean good = false;
            while (!good && (best == null || passes < 2_000)) {
                Text version = opening(best, bestRank);
                openings++;
                if (version == null) {
                    hopelessOpenings++;
                    continue;
                }
                int missing = AskedWords.of(request).missing(textOf(version.tokens));
                missingSomething += missing > 0 ? 1 : 0;
                double rank = version.mean() - 0.035 * missing;
                if (best == null || rank > bestRank) {
                    improvedOpenings += best == null ? 0 : 1;
                    best = version;
                    bestRank = rank;
                    good = missing <= 1 && version.mean() >= (openings == 1 ? -0.095 : -0.06);
                }
            }
            return best;
        }

        /** Three paragraphs, the later ones sharp but in the first version; null when they cannot become the best. */
        private Text opening(Text best, double bestRank) {
            Text version = new Text(List.of(), 0);
            for (int i = 0; i < 3 && !version.ends(this); i++) {
                Text before = version;
                BiPredicate<Integer, Double> hopeless = (length, sum) -> best != null
                        && isHopeless(before.tokens.size() + length, before.sum + sum, bestRank, best.tokens.size());
                Text draft = draft(before.tokens, openings > 0 && i > 0, hopeless);
                version = before.with(draft);
                if (hopeless.test(draft.tokens.size(), draft.sum)) {
                    return null;
                }
            }
            return version;
        }

        private static boolean isHopeless(int length, double sum, double best, int bestLength) {
            int total = Math.max(length, bestLength);
            return sum - 0.015 * (total - length) < best * total;
        }

        private Text rest() {
            Text best = null;
            while (best == null || best.mean() < -0.05 && passes < 3_000) {
                Text version = rest(best);
                if (version == null) {
                    hopelessRests++;
                } else if (best == null || version.mean() > best.mean()) {
                    best = version;
                }
                rests++;
            }
            return best;
        }

        /** All up to the end, or null when it cannot become the likeliest. */
        private Text rest(Text best) {
            Text version = new Text(List.of(), 0);
            for (int i = 0; i == 0 || !ends(answer, version); i++) {
                version = version.with(paragraph(joined(answer, version.tokens), rests > 0 && i > 0));
                if (best != null
                        && !ends(answer, version)
                        && isHopeless(version.tokens.size(), version.sum, best.mean(), best.tokens.size())) {
                    return null;
                }
            }
            return version;
        }

        private Text paragraph(List<Integer> before, boolean sharp) {
            paragraphs++;
            Text best = draft(before, sharp, (length, sum) -> false);
            for (int i = 1; i < most && best.mean() < -0.083; i++) {
                Text likeliest = best;
                Text other = draft(
                        before,
                        true,
                        (length, sum) -> sum < likeliest.mean() * Math.max(length, 1.25 * likeliest.tokens.size()));
                best = other.mean() > best.mean() ? other : best;
            }
            return best;
        }

        private boolean ends(List<Integer> before, Text draft) {
            int last = draft.tokens.get(draft.tokens.size() - 1);
            return template.isStop(last) || isFull(joined(before, draft.tokens));
        }

        private boolean isFull(List<Integer> told) {
            return prompt.length + told.size() == CONTEXT;
        }

        private static List<Integer> joined(List<Integer> before, List<Integer> tokens) {
            List<Integer> both = new ArrayList<>(before);
            both.addAll(tokens);
            return both;
        }

        private static String textOf(List<Integer> tokens) {
            TokenStream stream = new TokenStream(vocabulary());
            StringBuilder text = new StringBuilder();
            tokens.forEach(token -> text.append(stream.accept(token)));
            return text.toString();
        }

        /** @param givenUp whether a draft of such a length and log-probability is not written on */
        private Text draft(List<Integer> before, boolean sharp, BiPredicate<Integer, Double> givenUp) {
            drafts++;
            Session session = model.engine().newSession();
            session.prefill(prompt);
            session.prefill(before.stream().mapToInt(token -> token).toArray());
            Sampler sampler = new Sampler(settings(temperature, seeds.nextLong()), sharp);
            session.replay(sampler, prompt.length);
            TokenStream text = new TokenStream(vocabulary());
            List<Integer> tokens = new ArrayList<>();
            double sum = 0;
            boolean words = false;
            boolean over = false;
            while (!over) {
                int token = session.step(sampler);
                tokens.add(token);
                passes++;
                sum += sampler.logProbability();
                String added = text.accept(token);
                words |= !added.isBlank();
                boolean newline = words && added.endsWith("\n");
                newlines += newline ? 1 : 0;
                over = template.isStop(token)
                        || newline
                        || tokens.size() == Draft.MOST_TOKENS
                        || givenUp.test(tokens.size(), sum)
                        || session.remaining() == 0;
            }
            return new Text(tokens, sum);
        }

        private record Text(List<Integer> tokens, double sum) {
            double mean() {
                return sum / tokens.size();
            }

            Text with(Text next) {
                return new Text(joined(tokens, next.tokens), sum + next.sum);
            }

            boolean ends(Reference reference) {
                return !tokens.isEmpty() && reference.ends(List.of(), this);
            }
        }
    }

    private static List<Integer> tell(int window, int batch, String beginning, long seed, int drafts) {
        return tell(storyteller(window, batch), beginning, settings(WARM, seed), drafts);
    }

    private static List<Integer> tell(Storyteller teller, String beginning, SamplingSettings settings, int drafts) {
        return tell(teller, PROMPT, beginning, settings, drafts);
    }

    private static List<Integer> tell(
            Storyteller teller, String request, String beginning, SamplingSettings settings, int drafts) {
        begin(teller, request, beginning, settings, drafts);
        List<Integer> told = new ArrayList<>();
        while (teller.progress() != Storyteller.ENDED && teller.progress() != Storyteller.CONTEXT_FULL) {
            teller.step();
            if (teller.progress() == Storyteller.UNDER_WAY || teller.progress() == Storyteller.ENDED) {
                told.add(teller.lastToken());
            }
        }
        return told;
    }

    private static void begin(
            Storyteller teller, String request, String beginning, SamplingSettings settings, int drafts) {
        teller.setSampling(settings, drafts);
        int tokens = teller.start(request, beginning);
        while (teller.promptRead() < tokens) {
            teller.readPrompt();
        }
    }

    private static SamplingSettings settings(float temperature, long seed) {
        return new SamplingSettings(temperature, 40, 1, 0.05f, 1.1f, 16, seed, Head.FULL);
    }

    private static Storyteller storyteller(int window, int batch) {
        LoadedModel model = model(window, batch);
        return new Storyteller(model.engine().newSession(), new SentencePieceTokenizer(vocabulary()));
    }

    private static LoadedModel model(int window, int batch) {
        return LoadedModel.of(file(window), new EngineOptions(CONTEXT, batch, 1, Precision.QUANTIZED));
    }

    private static Vocabulary vocabulary() {
        byte[] file = file(WINDOW);
        return Vocabulary.from(GgufHeader.parse(file, file.length, file.length));
    }

    private static byte[] file(int window) {
        return new TinyModels().window(window).context(CONTEXT).toGguf();
    }
}
