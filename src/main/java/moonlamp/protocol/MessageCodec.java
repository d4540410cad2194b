package moonlamp.protocol;

/**
 * Messages to and from their fields. The field "type" holds the record's name, every other field has the name of the
 * record's component. Whole numbers travel as numbers (exact below 2^53), seeds as decimal text.
 */
public final class MessageCodec {
    private MessageCodec() {}

    /** Puts a message into empty fields. */
    public static void write(Message message, Fields out) {
        out.putNumber("run", message.run());
        if (message instanceof Request request) {
            writeRequest(request, out);
        } else if (message instanceof Report report) {
            writeReport(report, out);
        } else if (message instanceof ModelRequest request) {
            ModelRequestCodec.write(request, out);
        } else if (message instanceof ModelReport report) {
            ModelReportCodec.write(report, out);
        }
    }

    /**
     * The request in these fields.
     *
     * @throws ProtocolException when it is none
     */
    public static Request readRequest(Fields fields) {
        FieldReader in = new FieldReader(fields);
        int run = in.integer("run");
        String type = in.text("type");
        return switch (type) {
            case "Load" ->
                new Request.Load(
                        run,
                        in.text("modelUrl"),
                        in.whole("modelBytes"),
                        in.text("modelSha256"),
                        in.integer("threads"));
            case "Tell" ->
                new Request.Tell(
                        run,
                        in.text("prompt"),
                        in.text("beginning"),
                        in.text("language"),
                        readSampling(in),
                        in.integer("maxTokens"));
            case "Prepare" -> new Request.Prepare(run, in.text("prompt"));
            case "Stop" -> new Request.Stop(run);
            case "Ping" -> new Request.Ping(run);
            default -> throw new ProtocolException("no request is called " + type);
        };
    }

    /**
     * The report in these fields.
     *
     * @throws ProtocolException when it is none
     */
    public static Report readReport(Fields fields) {
        FieldReader in = new FieldReader(fields);
        int run = in.integer("run");
        String type = in.text("type");
        return switch (type) {
            case "Loading" -> new Report.Loading(run, in.whole("doneBytes"), in.whole("totalBytes"));
            case "Ready" -> new Report.Ready(run, readEngine(in));
            case "Thinking" -> new Report.Thinking(run, in.integer("done"), in.integer("total"));
            case "Sentence" -> new Report.Sentence(run, in.text("text"), in.flag("startsParagraph"));
            case "Done" ->
                new Report.Done(
                        run, in.constant("reason", EndReason.values()), in.integer("tokens"), in.number("millis"));
            case "Failed" -> new Report.Failed(run, in.constant("code", FailureCode.values()), in.text("message"));
            case "Pong" -> new Report.Pong(run);
            default -> throw new ProtocolException("no report is called " + type);
        };
    }

    private static void writeRequest(Request request, Fields out) {
        if (request instanceof Request.Load load) {
            out.putText("type", "Load");
            out.putText("modelUrl", load.modelUrl());
            out.putNumber("modelBytes", load.modelBytes());
            out.putText("modelSha256", load.modelSha256());
            out.putNumber("threads", load.threads());
        } else if (request instanceof Request.Tell tell) {
            out.putText("type", "Tell");
            out.putText("prompt", tell.prompt());
            out.putText("beginning", tell.beginning());
            out.putText("language", tell.language());
            writeSampling(tell.sampling(), out);
            out.putNumber("maxTokens", tell.maxTokens());
        } else if (request instanceof Request.Prepare prepare) {
            out.putText("type", "Prepare");
            out.putText("prompt", prepare.prompt());
        } else {
            out.putText("type", request instanceof Request.Stop ? "Stop" : "Ping");
        }
    }

    private static void writeReport(Report report, Fields out) {
        if (report instanceof Report.Loading loading) {
            out.putText("type", "Loading");
            out.putNumber("doneBytes", loading.doneBytes());
            out.putNumber("totalBytes", loading.totalBytes());
        } else if (report instanceof Report.Ready ready) {
            out.putText("type", "Ready");
            writeEngine(ready.engine(), out);
        } else if (report instanceof Report.Failed failed) {
            out.putText("type", "Failed");
            out.putText("code", failed.code().name());
            out.putText("message", failed.message());
        } else if (report instanceof Report.Pong) {
            out.putText("type", "Pong");
        } else {
            writeStory(report, out);
        }
    }

    private static void writeStory(Report report, Fields out) {
        if (report instanceof Report.Thinking thinking) {
            out.putText("type", "Thinking");
            out.putNumber("done", thinking.done());
            out.putNumber("total", thinking.total());
        } else if (report instanceof Report.Sentence sentence) {
            out.putText("type", "Sentence");
            out.putText("text", sentence.text());
            out.putFlag("startsParagraph", sentence.startsParagraph());
        } else if (report instanceof Report.Done done) {
            out.putText("type", "Done");
            out.putText("reason", done.reason().name());
            out.putNumber("tokens", done.tokens());
            out.putNumber("millis", done.millis());
        }
    }

    private static void writeSampling(Sampling sampling, Fields out) {
        out.putNumber("temperature", sampling.temperature());
        out.putNumber("topK", sampling.topK());
        out.putNumber("topP", sampling.topP());
        out.putNumber("minP", sampling.minP());
        out.putNumber("repetitionPenalty", sampling.repetitionPenalty());
        out.putNumber("repetitionWindow", sampling.repetitionWindow());
        out.putNumber("drafts", sampling.drafts());
        out.putFlag("storyHead", sampling.storyHead());
        out.putText("seed", Long.toString(sampling.seed()));
    }

    private static Sampling readSampling(FieldReader in) {
        return new Sampling(
                (float) in.number("temperature"),
                in.integer("topK"),
                (float) in.number("topP"),
                (float) in.number("minP"),
                (float) in.number("repetitionPenalty"),
                in.integer("repetitionWindow"),
                in.integer("drafts"),
                in.flag("storyHead"),
                seed(in.text("seed")));
    }

    private static void writeEngine(EngineReport engine, Fields out) {
        out.putText("variant", engine.variant());
        out.putText("reason", engine.reason());
        out.putNumber("threads", engine.threads());
        out.putNumber("memoryBytes", engine.memoryBytes());
        out.putText("modelName", engine.modelName());
        out.putNumber("parameters", engine.parameters());
        out.putNumber("layers", engine.layers());
        out.putNumber("contextLength", engine.contextLength());
    }

    private static EngineReport readEngine(FieldReader in) {
        return new EngineReport(
                in.text("variant"),
                in.text("reason"),
                in.integer("threads"),
                in.whole("memoryBytes"),
                in.text("modelName"),
                in.whole("parameters"),
                in.integer("layers"),
                in.integer("contextLength"));
    }

    private static long seed(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new ProtocolException("field seed holds no number: " + digits);
        }
    }
}
