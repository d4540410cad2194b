package moonlamp.protocol;

/**
 * Messages to and from their fields. The field "type" holds the record's name, every other field has the name of the
 * record's component. Whole numbers travel as numbers (exact below 2^53), seeds as decimal text.
 */
public final class MessageCodec {
    /** Numbers up to this one are exact in a double. */
    private static final double MAX_WHOLE = 9007199254740991.0;

    private MessageCodec() {}

    /** Puts a message into empty fields. */
    public static void write(Message message, Fields out) {
        out.putNumber("run", message.run());
        if (message instanceof Request request) {
            writeRequest(request, out);
        } else if (message instanceof Report report) {
            writeReport(report, out);
        }
    }

    /**
     * The request in these fields.
     *
     * @throws ProtocolException when it is none
     */
    public static Request readRequest(Fields in) {
        int run = integer(in, "run");
        String type = text(in, "type");
        return switch (type) {
            case "Load" ->
                new Request.Load(
                        run,
                        text(in, "modelUrl"),
                        whole(in, "modelBytes"),
                        text(in, "modelSha256"),
                        integer(in, "threads"),
                        in.flag("keep"));
            case "Tell" -> new Request.Tell(run, text(in, "prompt"), readSampling(in), integer(in, "maxTokens"));
            case "Prepare" -> new Request.Prepare(run, text(in, "prompt"));
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
    public static Report readReport(Fields in) {
        int run = integer(in, "run");
        String type = text(in, "type");
        return switch (type) {
            case "Loading" -> new Report.Loading(run, whole(in, "doneBytes"), whole(in, "totalBytes"));
            case "Ready" -> new Report.Ready(run, readEngine(in));
            case "Thinking" -> new Report.Thinking(run, integer(in, "done"), integer(in, "total"));
            case "Sentence" -> new Report.Sentence(run, text(in, "text"), in.flag("startsParagraph"));
            case "Done" ->
                new Report.Done(run, endReason(text(in, "reason")), integer(in, "tokens"), number(in, "millis"));
            case "Failed" -> new Report.Failed(run, failureCode(text(in, "code")), text(in, "message"));
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
            out.putFlag("keep", load.keep());
        } else if (request instanceof Request.Tell tell) {
            out.putText("type", "Tell");
            out.putText("prompt", tell.prompt());
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
        out.putFlag("storyHead", sampling.storyHead());
        out.putText("seed", Long.toString(sampling.seed()));
    }

    private static Sampling readSampling(Fields in) {
        return new Sampling(
                (float) number(in, "temperature"),
                integer(in, "topK"),
                (float) number(in, "topP"),
                (float) number(in, "minP"),
                (float) number(in, "repetitionPenalty"),
                integer(in, "repetitionWindow"),
                in.flag("storyHead"),
                seed(text(in, "seed")));
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

    private static EngineReport readEngine(Fields in) {
        return new EngineReport(
                text(in, "variant"),
                text(in, "reason"),
                integer(in, "threads"),
                whole(in, "memoryBytes"),
                text(in, "modelName"),
                whole(in, "parameters"),
                integer(in, "layers"),
                integer(in, "contextLength"));
    }

    private static String text(Fields in, String name) {
        String value = in.text(name);
        if (value == null) {
            throw new ProtocolException("field " + name + " holds no text");
        }
        return value;
    }

    private static double number(Fields in, String name) {
        double value = in.number(name);
        if (Double.isNaN(value)) {
            throw new ProtocolException("field " + name + " holds no number");
        }
        return value;
    }

    private static long whole(Fields in, String name) {
        double value = number(in, name);
        if (value != Math.rint(value) || Math.abs(value) > MAX_WHOLE) {
            throw new ProtocolException("field " + name + " holds no whole number: " + value);
        }
        return (long) value;
    }

    private static int integer(Fields in, String name) {
        long value = whole(in, name);
        if (value != (int) value) {
            throw new ProtocolException("field " + name + " is out of range: " + value);
        }
        return (int) value;
    }

    private static long seed(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new ProtocolException("field seed holds no number: " + digits);
        }
    }

    private static EndReason endReason(String name) {
        for (EndReason reason : EndReason.values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        throw new ProtocolException("no end is called " + name);
    }

    private static FailureCode failureCode(String name) {
        for (FailureCode code : FailureCode.values()) {
            if (code.name().equals(name)) {
                return code;
            }
        }
        throw new ProtocolException("no failure is called " + name);
    }
}
