package moonlamp.browser.worker;

import java.util.function.Consumer;
import moonlamp.protocol.EngineReport;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;

/** Answers the page: what a request means depends on whether a model is there and a story is being told. */
final class StoryWorker {
    private enum State {
        EMPTY,
        LOADING,
        READY,
        BROKEN
    }

    private final ModelLoader loader;
    private final Consumer<Report> reports;
    private final Consumer<Turn> turns;
    private final Clock clock;

    private State state = State.EMPTY;
    private StoryEngine engine;
    private StoryTelling telling;
    private PromptReading preparing;
    /** What broke the engine down. */
    private String breakdown = "";

    /**
     * @param turns runs a piece of work in a later turn of the event loop, after the messages that wait there
     */
    StoryWorker(ModelLoader loader, Consumer<Report> reports, Consumer<Turn> turns, Clock clock) {
        this.loader = loader;
        this.reports = reports;
        this.turns = turns;
        this.clock = clock;
    }

    /** Takes a request; the answers come as reports, some of them later. */
    void receive(Request request) {
        if (request instanceof Request.Ping ping) {
            reports.accept(new Report.Pong(ping.run()));
        } else if (request instanceof Request.Load load) {
            load(load);
        } else if (request instanceof Request.Tell tell) {
            tell(tell);
        } else if (request instanceof Request.Prepare prepare) {
            prepare(prepare.prompt());
        } else if (request instanceof Request.Stop stop) {
            preparing = null;
            stop(stop.run());
        }
    }

    private void load(Request.Load load) {
        if (state != State.EMPTY) {
            String what = state == State.LOADING ? "a model is being loaded" : "this worker has had its model";
            fail(load.run(), FailureCode.E_PROTOCOL, what);
            return;
        }
        state = State.LOADING;
        loader.load(load, new LoadReports(load.run()));
    }

    private void tell(Request.Tell tell) {
        if (state != State.READY) {
            boolean broken = state == State.BROKEN;
            fail(
                    tell.run(),
                    broken ? FailureCode.E_ENGINE : FailureCode.E_PROTOCOL,
                    broken ? "the engine has broken down before: " + breakdown : "no model is loaded");
            return;
        }
        preparing = null;
        if (telling != null) {
            stop(telling.run());
        }
        try {
            telling = new StoryTelling(tell, engine, reports, clock);
            continueLater(telling);
        } catch (IllegalArgumentException e) {
            fail(tell.run(), FailureCode.E_PROTOCOL, e.getMessage());
        }
    }

    /** Only where it does no harm: anything else has precedence, and nobody is told what becomes of it. */
    private void prepare(String prompt) {
        if (state == State.READY && telling == null) {
            preparing = new PromptReading(prompt, engine);
            prepareLater(preparing);
        }
    }

    private void prepareLater(PromptReading reading) {
        turns.accept(() -> {
            if (reading == preparing) {
                prepareNow(reading);
            }
        });
    }

    private void prepareNow(PromptReading reading) {
        boolean more = false;
        try {
            more = reading.advance();
        } catch (EngineFailureException e) {
            noteBreakdown(e);
        }
        if (more) {
            prepareLater(reading);
        } else {
            preparing = null;
        }
    }

    private void stop(int run) {
        if (telling != null && telling.run() == run) {
            StoryTelling ended = telling;
            telling = null;
            ended.stop();
        }
    }

    private void continueLater(StoryTelling story) {
        turns.accept(() -> {
            if (story == telling) {
                continueNow(story);
            }
        });
    }

    private void continueNow(StoryTelling story) {
        boolean more = false;
        try {
            more = story.advance();
        } catch (EngineFailureException e) {
            noteBreakdown(e);
            fail(story.run(), e.code(), e.getMessage());
        }
        if (more) {
            continueLater(story);
        } else {
            telling = null;
        }
    }

    private void noteBreakdown(EngineFailureException failure) {
        if (failure.code() == FailureCode.E_ENGINE) {
            state = State.BROKEN;
            breakdown = failure.getMessage();
        }
    }

    private void fail(int run, FailureCode code, String message) {
        reports.accept(new Report.Failed(run, code, message));
    }

    /** Turns the course of a load into reports. */
    private final class LoadReports implements ModelLoader.Listener {
        private final int run;

        LoadReports(int run) {
            this.run = run;
        }

        @Override
        public void progress(long doneBytes, long totalBytes) {
            reports.accept(new Report.Loading(run, doneBytes, totalBytes));
        }

        @Override
        public void ready(StoryEngine loaded, EngineReport report) {
            engine = loaded;
            state = State.READY;
            reports.accept(new Report.Ready(run, report));
        }

        @Override
        public void failed(FailureCode code, String message) {
            state = code == FailureCode.E_ENGINE ? State.BROKEN : State.EMPTY;
            breakdown = message;
            fail(run, code, message);
        }
    }
}
