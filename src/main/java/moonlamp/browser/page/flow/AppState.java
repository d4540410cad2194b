package moonlamp.browser.page.flow;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where the page is. Mirrored to {@code <html data-state>}, for style sheets and tests. */
public enum AppState {
    /** Nothing has been asked of a worker yet. */
    NO_MODEL,
    /** The worker takes the model into memory; a story may already be waiting. */
    LOADING,
    /** Stories can be told; none has been asked for. */
    READY,
    /** The prompt is being read. */
    THINKING,
    /** The story is being written. */
    WRITING,
    /** The story has come to its end. */
    DONE,
    /** The story was ended before its end; what was written stays. */
    STOPPED,
    /** Something went wrong; one button leads on. */
    FAILED;

    /** Whether the worker has something to do, so that its silence means trouble. */
    public boolean busy() {
        return this == LOADING || tellsStory();
    }

    /** Whether the worker, if it is there, has nothing to do. */
    public boolean idle() {
        return this == READY || this == DONE || this == STOPPED;
    }

    /** Whether a story is on its way. */
    public boolean tellsStory() {
        return this == THINKING || this == WRITING;
    }

    /** Whether the page may go from here to {@code next}. */
    public boolean mayBecome(AppState next) {
        return successors().contains(next);
    }

    /** The value of the attribute, for example {@code no-model}. */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Set<AppState> successors() {
        return switch (this) {
            case NO_MODEL -> EnumSet.of(LOADING);
            case LOADING -> EnumSet.of(LOADING, READY, THINKING, DONE, STOPPED, FAILED);
            case READY, DONE, STOPPED -> EnumSet.of(THINKING, LOADING, FAILED);
            case THINKING -> EnumSet.of(THINKING, WRITING, DONE, STOPPED, FAILED);
            case WRITING -> EnumSet.of(THINKING, DONE, STOPPED, FAILED);
            case FAILED -> EnumSet.of(LOADING, READY, THINKING, DONE, STOPPED);
        };
    }
}
