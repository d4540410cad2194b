package moonlamp.generation;

import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;

/** Every token is told as it is drawn. */
final class StraightWriting implements Writing {
    private final Session session;
    private final Sampler sampler;

    /** @param answerStart where the model's own text begins on the timeline, for the repetition penalty */
    StraightWriting(Session session, SamplingSettings settings, int answerStart) {
        this.session = session;
        sampler = new Sampler(settings);
        session.replay(sampler, answerStart);
    }

    @Override
    public int next() {
        return session.remaining() == 0 ? FULL : session.step(sampler);
    }
}
