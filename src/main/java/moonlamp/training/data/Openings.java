package moonlamp.training.data;

import java.util.List;
import java.util.function.IntFunction;

/**
 * The beginnings of another source's texts. None is held out: the whole texts are judged with.
 *
 * @param stories the other source
 * @param tokens of a story that are read, at least 1
 */
public record Openings(StorySource stories, int tokens) implements StorySource {
    @Override
    public int perEpoch() {
        return stories.perEpoch();
    }

    @Override
    public IntFunction<TrainingText> epoch(long seed) {
        IntFunction<TrainingText> whole = stories.epoch(seed);
        return number -> whole.apply(number).opening(tokens);
    }

    @Override
    public List<TrainingText> heldOut(int most) {
        return List.of();
    }
}
