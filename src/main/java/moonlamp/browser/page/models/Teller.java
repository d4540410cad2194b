package moonlamp.browser.page.models;

import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelInfo;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;

/** One storyteller that can be had or is here: what is known of it, what is being done with it, what went wrong. */
public final class Teller {
    private ModelInfo info;
    private ModelJob job;
    private ModelTrouble trouble;
    private boolean arrived;
    private boolean sound;
    private boolean held;

    Teller(ModelInfo info) {
        this.info = info;
    }

    /** Something of which only this much is known. */
    static Teller of(String model, String name, ModelState state, ModelStorage storage) {
        return new Teller(new ModelInfo(model, "", name, 0, 0, state, storage, 0, 0, "", "", ""));
    }

    public ModelInfo info() {
        return info;
    }

    /** What is being done with it, or null. */
    public ModelJob job() {
        return job;
    }

    /** What went wrong last, or null. */
    public ModelTrouble trouble() {
        return trouble;
    }

    /** Whether it has become whole on this visit, and has not been used yet. */
    public boolean arrived() {
        return arrived;
    }

    /** Whether a check on this visit has found every piece as it was published, or mended it. */
    public boolean sound() {
        return sound;
    }

    /** Whether a download broke off that nobody ended and nothing stands in the way of. */
    boolean interrupted() {
        return info.state() == ModelState.PARTIAL && trouble == null && !held;
    }

    /** Whether stories can be told with it. */
    public boolean usable() {
        return info.state() == ModelState.INSTALLED && (job == null || job.kind() == ModelJob.Kind.CHECK);
    }

    void learn(ModelInfo news) {
        boolean whole = news.state() == ModelState.INSTALLED;
        boolean mended = whole && info.state() != ModelState.INSTALLED; // lists go by lengths: whole is not sound
        info = news;
        if (mended && isLoading(FailureCode.E_DAMAGED)
                || news.state() != ModelState.ABSENT && isLoading(FailureCode.E_MISSING)) {
            trouble = null;
        }
        if (news.state() == ModelState.DAMAGED && job == null && trouble == null) {
            fail(new ModelTrouble(ModelTrouble.During.LOADING, FailureCode.E_DAMAGED, "pieces are missing", null));
        }
        arrived &= whole;
    }

    /** The worker begins something with it. */
    void begin(ModelJob next) {
        job = next;
        trouble = null;
        arrived = false;
        sound = false;
        held = false;
    }

    void end() {
        job = null;
    }

    void fail(ModelTrouble reason) {
        trouble = reason;
    }

    void forgive() {
        trouble = null;
        arrived = false;
    }

    void arrive() {
        arrived = true;
    }

    void foundSound() {
        sound = true;
        trouble = null;
    }

    void hold() {
        held = true;
    }

    /** What a job's end says about the model, until the worker lists it again. */
    void become(ModelState state, long storedBytes, ModelStorage storage) {
        info = new ModelInfo(
                info.model(),
                info.catalogId(),
                info.name(),
                info.bytes(),
                storedBytes,
                state,
                storage,
                info.savedAt(),
                info.memoryBytes(),
                info.licence(),
                info.licenceUrl(),
                info.languages());
    }

    private boolean isLoading(FailureCode code) {
        return trouble != null && trouble.during() == ModelTrouble.During.LOADING && trouble.code() == code;
    }
}
