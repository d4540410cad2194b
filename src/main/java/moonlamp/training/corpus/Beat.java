package moonlamp.training.corpus;

import java.util.List;
import java.util.Set;
import moonlamp.story.StoryLength;

/**
 * A step of a tale.
 *
 * @param kind which step
 * @param lengths the stories that have it; empty means all
 * @param fact what all wordings tell
 * @param wordings the ways to say it; none for a marker
 * @param line where it stands in its file, from 1
 */
record Beat(BeatKind kind, Set<StoryLength> lengths, String fact, List<Wording> wordings, int line) {
    /** Whether stories of this length have it. */
    boolean isIn(StoryLength length) {
        return lengths.isEmpty() || lengths.contains(length);
    }
}
