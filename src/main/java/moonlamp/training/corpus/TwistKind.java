package moonlamp.training.corpus;

import java.util.List;

/**
 * A kind of twist.
 *
 * @param name what tales name in {@code twist:}
 * @param type what it is about: thing, guest, skill or phrase
 * @param listed twists as they are
 * @param verbs verbs that go with any of {@code entities}, present and past; may be empty
 * @param entities in the form of {@link Entity#parse}
 * @param takesLooks whether the entities are things that may as well have another adjective
 */
record TwistKind(
        String name, String type, List<Twist> listed, List<Verb> verbs, List<String> entities, boolean takesLooks) {
    /** The present, "finds", and the past, "found". */
    record Verb(String present, String past) {}
}
