package moonlamp.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
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
 * Of several drafts of each paragraph, and of several versions of the opening and of the rest, the likeliest one is told, the
 * same however the work is cut; dead ends are left.
 */
class DraftedWritingTest {
    private static final int CONTEXT = 400;
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

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void takesBackWhatAPoorParagraphFollowsAndWritesAPassageAnewThatIsNotGood(long seed) {
        Reference reference = new Reference(HOT, seed, 2);
        assertEquals(reference.answer, tell(storyteller(WINDOW, 16), "", settings(HOT, seed), 2));
        assertTrue(reference.takenBack > 0 && reference.takenBack < reference.tries, "some tries are better, some not");
        assertTrue(reference.versions < 4 * reference.passages, "none was good enough, but enough was written");
        assertTrue(
                reference.rewritten > 0 && reference.rewritten < reference.versions - reference.passages,
                "some versions are better, some not");
    }

    @Test
    void takesWhatIsGoodEnough() {
        Reference reference = new Reference(COLD, 3, 6);
        assertEquals(reference.answer, tell(storyteller(WINDOW, 16), "", settings(COLD, 3), 6));
        assertEquals(2, reference.passages);
        assertEquals(2, reference.versions);
        assertTrue(reference.drafts > reference.paragraphs && reference.drafts < 6 * reference.paragraphs);
        assertTrue(reference.tries < 3 * reference.pairs, "good pairs were kept");
    }

    @Test
    void theSameWhateverTheBatch() {
        List<Integer> told = tell(WINDOW, 16, "", 7, 3);
        assertEquals(told, tell(WINDOW, 1, "", 7, 3));
        assertEquals(told, tell(WINDOW, 5, "", 7, 3));
        assertNotEquals(told, tell(WINDOW, 16, "", 8, 3));
        assertNotEquals(told, tell(WINDOW, 16, "", 7, 4));
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
        begin(teller, "", settings(WARM, 11), 3);
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
        begin(teller, "", settings(HOT, 2), 2);
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
        private final int[] prompt = template.userTurn(PROMPT);
        private final SplitMix64 seeds;
        private final float temperature;
        private final int most;
        final List<Integer> answer = new ArrayList<>();
        int paragraphs;
        int drafts;
        int newlines;
        int pairs;
        int tries;
        int takenBack;
        int versions;
        int passages;
        int rewritten;
        int passes;

        Reference(float temperature, long seed, int most) {
            this.temperature = temperature;
            this.most = most;
            seeds = new SplitMix64(seed);
            if (!tell(DraftedWriting.OPENING)) {
                tell(Integer.MAX_VALUE);
            }
        }

        /** Adds the likeliest version of a passage to the answer; returns whether the story ends with it. */
        private boolean tell(int paragraphs) {
            passages++;
            int passesBefore = passes;
            Version best = version(paragraphs);
            boolean rest = paragraphs > DraftedWriting.OPENING;
            for (int i = 1; !DraftedWriting.isDone(rest, best.mean(), i, passes - passesBefore); i++) {
                Version other = version(paragraphs);
                if (other.mean() > best.mean()) {
                    best = other;
                    rewritten++;
                }
            }
            answer.addAll(best.tokens);
            return best.ends;
        }

        private Version version(int paragraphs) {
            versions++;
            List<Integer> tokens = new ArrayList<>();
            double sum = 0;
            Draft held = paragraph(answer);
            for (int i = 0; i < paragraphs && !ends(joined(answer, tokens), held); i++) {
                Pair best = likeliest(joined(answer, tokens), held);
                tokens.addAll(best.held.tokens);
                sum += best.held.sum;
                held = best.next;
            }
            sum += held.sum;
            int length = tokens.size() + held.tokens.size();
            boolean ends = ends(joined(answer, tokens), held);
            if (ends) {
                tokens.addAll(held.tokens);
            }
            return new Version(tokens, sum / length, ends);
        }

        private Pair likeliest(List<Integer> before, Draft held) {
            pairs++;
            Pair best = new Pair(held, paragraph(joined(before, held.tokens)));
            for (int i = 0; i < 3 && best.next.mean() < -0.1; i++) {
                tries++;
                Draft other = paragraph(before);
                if (!ends(before, other)) {
                    Pair pair = new Pair(other, paragraph(joined(before, other.tokens)));
                    if (pair.mean() > best.mean()) {
                        best = pair;
                        takenBack++;
                    }
                }
            }
            return best;
        }

        private Draft paragraph(List<Integer> before) {
            paragraphs++;
            Draft best = draft(before, null);
            for (int i = 1; i < most && best.mean() < -0.083; i++) {
                Draft other = draft(before, best);
                best = other.mean() > best.mean() ? other : best;
            }
            return best;
        }

        private boolean ends(List<Integer> before, Draft draft) {
            int last = draft.tokens.get(draft.tokens.size() - 1);
            return template.isStop(last) || prompt.length + before.size() + draft.tokens.size() == CONTEXT;
        }

        private static List<Integer> joined(List<Integer> before, List<Integer> tokens) {
            List<Integer> both = new ArrayList<>(before);
            both.addAll(tokens);
            return both;
        }

        /** @param best of the drafts before, which makes this one sharp, and ends it once it is beaten; or null */
        private Draft draft(List<Integer> before, Draft best) {
            drafts++;
            Session session = model.engine().newSession();
            session.prefill(prompt);
            session.prefill(before.stream().mapToInt(token -> token).toArray());
            Sampler sampler = new Sampler(settings(temperature, seeds.nextLong()), best != null);
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
                        || tokens.size() == ParagraphDrafts.MOST_TOKENS
                        || best != null && sum < best.mean() * Math.max(tokens.size(), 1.25 * best.tokens.size())
                        || session.remaining() == 0;
            }
            return new Draft(tokens, sum);
        }

        private record Version(List<Integer> tokens, double mean, boolean ends) {}

        private record Draft(List<Integer> tokens, double sum) {
            double mean() {
                return sum / tokens.size();
            }
        }

        private record Pair(Draft held, Draft next) {
            double mean() {
                return (held.sum + next.sum) / (held.tokens.size() + next.tokens.size());
            }
        }
    }

    private static List<Integer> tell(int window, int batch, String beginning, long seed, int drafts) {
        return tell(storyteller(window, batch), beginning, settings(WARM, seed), drafts);
    }

    private static List<Integer> tell(Storyteller teller, String beginning, SamplingSettings settings, int drafts) {
        begin(teller, beginning, settings, drafts);
        List<Integer> told = new ArrayList<>();
        while (teller.progress() != Storyteller.ENDED && teller.progress() != Storyteller.CONTEXT_FULL) {
            teller.step();
            if (teller.progress() == Storyteller.UNDER_WAY || teller.progress() == Storyteller.ENDED) {
                told.add(teller.lastToken());
            }
        }
        return told;
    }

    private static void begin(Storyteller teller, String beginning, SamplingSettings settings, int drafts) {
        teller.setSampling(settings, drafts);
        int tokens = teller.start(PROMPT, beginning);
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
