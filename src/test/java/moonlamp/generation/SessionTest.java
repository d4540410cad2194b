package moonlamp.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import moonlamp.kernel.Kernels;
import moonlamp.kernel.ScalarKernels;
import moonlamp.model.LanguageModel;
import moonlamp.model.TokenRows;
import moonlamp.sampling.Head;
import moonlamp.sampling.NonFiniteLogitException;
import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.simd.JvmMemory;
import moonlamp.simd.Memory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The timeline's bookkeeping, on a model that counts: after token n it predicts n + 1. */
class SessionTest {
    private static final int VOCABULARY = 100;
    private static final int CONTEXT = 20;
    private static final int BATCH = 4;
    private static final int LOGITS = 64;

    /** Predicts the successor of the last token and writes down every forward pass. */
    private static final class CountingModel implements LanguageModel {
        final List<String> passes = new ArrayList<>();
        private final int[] seen = new int[CONTEXT];
        private int start;
        private int end;
        private int ring = CONTEXT;
        private float broken;
        private TokenRows rows = TokenRows.inTokenOrder(VOCABULARY);

        @Override
        public int vocabulary() {
            return VOCABULARY;
        }

        @Override
        public int contextLength() {
            return CONTEXT;
        }

        @Override
        public int batch() {
            return BATCH;
        }

        @Override
        public void forward(int[] ids, int from, int count, int position) {
            assertTrue(count >= 1 && count <= BATCH && canContinueAt(position), "position " + position);
            System.arraycopy(ids, from, seen, position, count);
            passes.add(position + "+" + count);
            start = position;
            end = position + count;
        }

        @Override
        public Kernels kernels() {
            return new ScalarKernels();
        }

        @Override
        public TokenRows tokenRows() {
            return rows;
        }

        @Override
        public int rowLogits(int index, int count) {
            passes.add(count == VOCABULARY ? "head" : "head " + count);
            for (int row = 0; row < count; row++) {
                Memory.f32Store(LOGITS + row * Float.BYTES, 0, rows.token(row) == seen[start + index] + 1 ? 1 : broken);
            }
            return LOGITS;
        }

        @Override
        public int logits(int index) {
            passes.add("head");
            for (int i = 0; i < VOCABULARY; i++) {
                Memory.f32Store(LOGITS + i * Float.BYTES, 0, i == seen[start + index] + 1 ? 1 : broken);
            }
            return LOGITS;
        }

        @Override
        public boolean canContinueAt(int position) {
            return position >= 0 && position <= end && position >= end - ring;
        }

        @Override
        public boolean seesAll() {
            return ring >= CONTEXT;
        }

        @Override
        public void reset() {
            passes.clear();
            end = 0;
        }
    }

    private final CountingModel model = new CountingModel();
    private Session session;

    @BeforeEach
    void start() {
        JvmMemory.reserve(4096);
        session = new Session(model);
    }

    private static Sampler greedy() {
        return new Sampler(SamplingSettings.greedy());
    }

    @Test
    void promptGoesInBatchesAndOnlyItsEndNeedsTheHead() {
        session.prefill(new int[] {7, 8, 9, 10, 20, 30});
        assertEquals(31, session.step(greedy()));
        assertEquals(List.of("0+4", "4+2", "head"), model.passes);
        assertEquals(7, session.position());
        assertEquals(13, session.remaining());
    }

    @Test
    void aStoryIsChosenFromItsOwnRows() {
        boolean[] even = new boolean[VOCABULARY];
        for (int i = 0; i < VOCABULARY; i += 2) {
            even[i] = true;
        }
        model.rows = TokenRows.storyFirst(even);
        Sampler story = new Sampler(SamplingSettings.greedy().withHead(Head.STORY));
        session.prefill(new int[] {7});
        assertEquals(8, session.step(story));
        assertEquals(0, session.step(story), "9 is no token of stories; all others are equal");
        assertEquals(1, session.step(greedy()), "but it is one of the vocabulary");
        assertEquals(List.of("0+1", "head 50", "1+1", "head 50", "2+1", "head"), model.passes);
    }

    @Test
    void sampledTokensAreEvaluatedWhenTheNextStepNeedsThem() {
        session.prefill(new int[] {5});
        Sampler sampler = greedy();
        assertEquals(6, session.step(sampler));
        assertEquals(7, session.step(sampler));
        assertEquals(8, session.step(sampler));
        assertEquals(List.of("0+1", "head", "1+1", "head", "2+1", "head"), model.passes);
        assertEquals(8, session.token(3));
    }

    @Test
    void textAfterASampledTokenIsEvaluatedTogetherWithIt() {
        session.prefill(new int[] {5});
        session.step(greedy());
        session.prefill(new int[] {40, 41}, 1, 1);
        assertEquals(42, session.step(greedy()));
        assertEquals(List.of("0+1", "head", "1+2", "head"), model.passes);
    }

    @Test
    void logitsAreComputedOncePerPosition() {
        session.prefill(new int[] {5});
        assertEquals(LOGITS, session.logits());
        session.logits();
        session.step(greedy());
        assertEquals(List.of("0+1", "head"), model.passes);
    }

    @Test
    void emptyPiecesChangeNothing() {
        session.prefill(new int[0]);
        assertEquals(0, session.position());
        assertThrows(IllegalStateException.class, session::logits);
        assertThrows(IllegalStateException.class, () -> session.step(greedy()));
    }

    @Test
    void theLastPositionCanBeSampledAndThenNoMore() {
        session.prefill(new int[CONTEXT - 1]);
        assertEquals(1, session.step(greedy()));
        assertEquals(0, session.remaining());
        assertThrows(IllegalStateException.class, () -> session.step(greedy()));
        assertThrows(IllegalArgumentException.class, () -> session.prefill(new int[1]));
        assertEquals(CONTEXT, session.position());
    }

    @Test
    void wrongIdsAndRangesLeaveTheTimelineAsItWas() {
        session.prefill(new int[] {1, 2});
        assertThrows(IllegalArgumentException.class, () -> session.prefill(new int[] {3, VOCABULARY}));
        assertThrows(IllegalArgumentException.class, () -> session.prefill(new int[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> session.prefill(new int[CONTEXT]));
        assertThrows(IllegalArgumentException.class, () -> session.prefill(new int[3], 2, 2));
        assertThrows(IllegalArgumentException.class, () -> session.prefill(new int[3], -1, 2));
        assertThrows(IllegalArgumentException.class, () -> session.prefill(new int[3], 1, -1));
        assertThrows(IllegalArgumentException.class, () -> session.token(2));
        assertEquals(2, session.position());
        assertEquals(3, session.step(greedy()));
    }

    @Test
    void afterRewindTheKeptTextIsContinuedAnew() {
        session.prefill(new int[] {10, 20, 30, 40, 50});
        session.step(greedy());
        session.rewind(3);
        assertEquals(3, session.position());
        assertEquals(31, session.step(greedy()));
        assertEquals(List.of("0+4", "4+1", "head", "2+1", "head"), model.passes);
    }

    @Test
    void rewindingOnlyWhatWasNeverEvaluatedKeepsTheCache() {
        session.prefill(new int[] {10, 20});
        session.step(greedy());
        session.rewind(3);
        assertEquals(3, session.position());
        session.rewind(2);
        assertEquals(21, session.step(greedy()));
    }

    @Test
    void rewindToTheStartIsReset() {
        session.prefill(new int[] {10, 20});
        session.rewind(0);
        assertEquals(0, session.position());
        session.prefill(new int[] {60});
        assertEquals(61, session.step(greedy()));
        assertEquals(List.of("0+1", "head"), model.passes);
    }

    @Test
    void rewindThatTheRingsCannotServeIsRefused() {
        model.ring = 5;
        session.prefill(new int[12]);
        assertTrue(session.canRewind(8));
        assertFalse(session.canRewind(7));
        assertFalse(session.canRewind(13));
        assertFalse(session.canRewind(-1));
        assertTrue(session.canRewind(0));
        assertThrows(IllegalStateException.class, () -> session.rewind(7));
        assertEquals(12, session.position());
    }

    @Test
    void brokenArithmeticLeavesTheTimelineAsItWas() {
        session.prefill(new int[] {1});
        model.broken = Float.NaN;
        assertThrows(NonFiniteLogitException.class, () -> session.step(greedy()));
        assertEquals(1, session.position());
    }

    @Test
    void aNewSamplerCanBeShownWhatWasTold() {
        session.prefill(new int[] {10, 20});
        Sampler sampler = new Sampler(SamplingSettings.greedy().withRepetitionPenalty(100, 8));
        session.replay(sampler, 0);
        sampler.accept(21); // what the model is about to say: logit 1 / 100, still the best
        assertEquals(21, session.step(sampler));
        model.broken = 0.5f; // now everything unseen is better than 22 / 100 would be
        session.replay(sampler, 2);
        sampler.accept(22);
        assertEquals(0, session.step(sampler));
    }
}
