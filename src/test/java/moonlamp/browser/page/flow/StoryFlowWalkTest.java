package moonlamp.browser.page.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import moonlamp.protocol.EndReason;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Report;
import moonlamp.story.Recipe;
import moonlamp.story.Sentence;
import moonlamp.story.StoryOptions;
import org.junit.jupiter.api.Test;

/** Any click, report or breakdown in any order: the flow never leaves its table, and what is shown is what is kept. */
class StoryFlowWalkTest {
    private static final int WALKS = 300;
    private static final int STEPS = 200;

    @Test
    void anyOrderOfEventsKeepsTheFlowConsistent() {
        Set<AppState> seen = EnumSet.noneOf(AppState.class);
        for (long seed = 0; seed < WALKS; seed++) {
            FakeStoryteller teller = new FakeStoryteller();
            Random random = new Random(seed);
            for (int step = 0; step < STEPS; step++) {
                String where = "seed " + seed + ", step " + step;
                AppState before = teller.flow.state();
                act(teller, random, step);
                AppState after = teller.flow.state();
                seen.add(after);
                check(teller, before, after, where);
            }
        }
        assertEquals(EnumSet.allOf(AppState.class), seen, "states that the walks have reached");
    }

    private static void act(FakeStoryteller teller, Random random, int step) {
        StoryFlow flow = teller.flow;
        // runs near the latest ones, so that both current and stale reports occur
        int run = Math.max(
                1,
                teller.requests.isEmpty()
                        ? 1
                        : teller.requests.get(teller.requests.size() - 1).run());
        run = Math.max(1, run - random.nextInt(2));
        switch (random.nextInt(19)) {
            case 0 -> {
                if (flow.state() == AppState.NO_MODEL) {
                    flow.load();
                }
            }
            case 1, 2 -> flow.workerStarted(FakeStoryteller.MODEL);
            case 3, 4 -> flow.receive(new Report.Ready(run, FakeStoryteller.ENGINE));
            case 5, 6 -> flow.tell(Recipe.of(StoryOptions.surprise(random.nextLong()), step));
            case 7, 8, 9 -> flow.receive(new Report.Sentence(run, "Sentence " + step + ".", random.nextBoolean()));
            case 10 -> flow.receive(new Report.Done(run, EndReason.values()[random.nextInt(3)], step, 10));
            case 11 -> flow.stop();
            case 12 -> flow.recover();
            case 13 -> flow.receive(new Report.Failed(run, FailureCode.values()[random.nextInt(11)], "x"));
            case 14 -> flow.tick(step * 1000.0);
            case 16 -> teller.hasStandIn = true;
            case 17 -> {
                if (flow.state() != AppState.NO_MODEL) {
                    flow.change();
                }
            }
            case 15 -> expect(flow, random.nextLong(), teller);
            default -> {
                if (random.nextInt(4) == 0) {
                    flow.workerBroke("trap");
                }
            }
        }
    }

    private static void expect(StoryFlow flow, long seed, FakeStoryteller teller) {
        int before = teller.requests.size();
        flow.expect(StoryOptions.surprise(seed));
        assertTrue(flow.state().idle() || before == teller.requests.size(), "only an idle worker prepares");
    }

    private static void check(FakeStoryteller teller, AppState before, AppState after, String where) {
        StoryFlow flow = teller.flow;
        assertTrue(before == after || reachable(before, after), where + ": " + before + " to " + after);
        assertEquals(after == AppState.FAILED, flow.failure() != null, where);
        if (flow.story() != null) {
            List<String> kept =
                    flow.story().sentences().stream().map(Sentence::text).toList();
            assertEquals(kept, teller.shown, where);
        }
        if (after.tellsStory() || after == AppState.DONE) {
            assertTrue(flow.story() != null, where);
        }
    }

    /** One call may take two steps, such as Failed, Loading. */
    private static boolean reachable(AppState before, AppState after) {
        return before.mayBecome(after)
                || EnumSet.allOf(AppState.class).stream()
                        .anyMatch(between -> before.mayBecome(between) && between.mayBecome(after));
    }
}
