package moonlamp.library;

import java.util.List;

/**
 * How the records became what they are, version by version. Each step goes from the version of its position to the next;
 * a step that has been shipped is never changed.
 */
public final class Migrations {
    /** The kept stories: id to {@link StoryCodec}'s text. */
    public static final String STORIES = "stories";

    /** What lies open: the story last told under {@link #LAST}, as {@link StoryCodec}'s text. */
    public static final String DESK = "desk";

    /** The key of the story last told. */
    public static final String LAST = "last";

    /** The steps of this version of the app. */
    public static final Migrations SHIPPED = new Migrations(List.of(tables -> tables.create(STORIES), tables -> {
        tables.create(DESK);
    }));

    private final List<Step> steps;

    /** @param steps the first makes version 1 out of nothing */
    Migrations(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** One change of the tables. */
    interface Step {
        void apply(Tables tables);
    }

    /** The tables while they are being changed. */
    public interface Tables {
        /** A new table, empty. */
        void create(String table);
    }

    /** The version after all steps. */
    public int version() {
        return steps.size();
    }

    /**
     * Takes the steps that are missing.
     *
     * @param version what is there; 0 when there is nothing
     * @throws IllegalArgumentException if it is no version that these steps lead to
     */
    public void upgrade(int version, Tables tables) {
        if (version < 0 || version > steps.size()) {
            throw new IllegalArgumentException("no way from version " + version + " to version " + steps.size());
        }
        for (Step step : steps.subList(version, steps.size())) {
            step.apply(tables);
        }
    }
}
