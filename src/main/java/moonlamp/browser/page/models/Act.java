package moonlamp.browser.page.models;

import java.util.ArrayList;
import java.util.List;
import moonlamp.protocol.ModelState;

/** What a person can do about a storyteller. */
public enum Act {
    CHOOSE_FILE,
    FETCH,
    RESUME,
    MEND,
    LOAD,
    KEEP_IN_MEMORY,
    USE,
    PAUSE,
    CANCEL,
    CHECK,
    REMOVE;

    /**
     * What can be done now, the most obvious first.
     *
     * @param tells whether it is the one that tells
     */
    public static List<Act> of(Teller teller, boolean tells) {
        List<Act> acts = new ArrayList<>();
        if (teller.job() != null) {
            addForJob(teller, tells, acts);
            return acts;
        }
        ModelTrouble trouble = teller.trouble();
        if (trouble != null) {
            acts.add(of(trouble.remedy(teller.info().verified()), teller));
            if (trouble.memoryHelps()) {
                acts.add(KEEP_IN_MEMORY);
            }
        }
        for (Act act : ofState(teller, tells)) {
            if (!acts.contains(act)) {
                acts.add(act);
            }
        }
        return acts;
    }

    private static void addForJob(Teller teller, boolean tells, List<Act> acts) {
        ModelJob.Kind kind = teller.job().kind();
        if (teller.usable() && !tells) {
            acts.add(USE);
        }
        if (kind == ModelJob.Kind.DOWNLOAD) {
            acts.add(PAUSE);
        }
        if (kind != ModelJob.Kind.REMOVE) {
            acts.add(CANCEL);
        }
    }

    private static Act of(ModelTrouble.Remedy remedy, Teller teller) {
        return switch (remedy) {
            case FETCH -> teller.info().storedBytes() > 0 ? RESUME : FETCH;
            case MEND -> MEND;
            case LOAD -> LOAD;
            case TAKE_IN, CHOOSE_FILE -> CHOOSE_FILE;
        };
    }

    private static List<Act> ofState(Teller teller, boolean tells) {
        boolean verified = teller.info().verified();
        ModelState state = teller.info().state();
        return switch (state) {
            case ABSENT -> verified ? List.of(FETCH) : List.of(CHOOSE_FILE);
            case PARTIAL, PAUSED -> teller.info().storedBytes() > 0 ? List.of(RESUME, CANCEL) : List.of(FETCH);
            case DOWNLOADING -> List.of(RESUME);
            case INSTALLED -> tells || teller.trouble() != null ? List.of(CHECK, REMOVE) : List.of(USE, CHECK, REMOVE);
            case DAMAGED -> verified ? List.of(MEND, REMOVE) : List.of(CHOOSE_FILE, REMOVE);
        };
    }
}
