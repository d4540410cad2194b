package moonlamp.protocol;

/** Reports of the models worker, to and from their fields; the form is {@link MessageCodec}'s. */
public final class ModelReportCodec {
    private ModelReportCodec() {}

    /**
     * The report in these fields.
     *
     * @throws ProtocolException when it is none
     */
    public static ModelReport read(Fields fields) {
        FieldReader in = new FieldReader(fields);
        int run = in.integer("run");
        String type = in.text("type");
        return switch (type) {
            case "Listed" -> new ModelReport.Listed(run, readInfo(in));
            case "ListEnd" -> new ModelReport.ListEnd(run, in.integer("count"));
            case "Space" ->
                new ModelReport.Space(
                        run,
                        in.whole("neededBytes"),
                        in.whole("usedBytes"),
                        in.whole("freeBytes"),
                        in.flag("persisted"));
            case "Progress" -> new ModelReport.Progress(run, readProgress(in));
            case "Failed" -> new ModelReport.Failed(run, in.constant("code", FailureCode.values()), in.text("message"));
            default -> readOutcome(type, run, in);
        };
    }

    private static ModelReport readOutcome(String type, int run, FieldReader in) {
        String model = in.text("model");
        return switch (type) {
            case "Installed" ->
                new ModelReport.Installed(run, model, in.text("name"), in.flag("verified"), readStorage(in));
            case "Paused" -> new ModelReport.Paused(run, model);
            case "Cancelled" -> new ModelReport.Cancelled(run, model);
            case "Unverified" -> new ModelReport.Unverified(run, model, in.text("name"), in.whole("bytes"));
            case "Checked" ->
                new ModelReport.Checked(run, model, in.integer("damagedPieces"), in.integer("repairedPieces"));
            case "Removed" -> new ModelReport.Removed(run, model);
            case "Opened" -> new ModelReport.Opened(run, model, in.whole("bytes"), readStorage(in));
            default -> throw new ProtocolException("no report is called " + type);
        };
    }

    private static ModelStorage readStorage(FieldReader in) {
        return in.constant("storage", ModelStorage.values());
    }

    private static ModelInfo readInfo(FieldReader in) {
        return new ModelInfo(
                in.text("model"),
                in.text("catalogId"),
                in.text("name"),
                in.whole("bytes"),
                in.whole("storedBytes"),
                in.constant("state", ModelState.values()),
                readStorage(in),
                in.whole("savedAt"),
                in.whole("memoryBytes"),
                in.text("licence"),
                in.text("licenceUrl"),
                in.text("languages"));
    }

    private static ModelProgress readProgress(FieldReader in) {
        return new ModelProgress(
                in.text("model"),
                in.constant("phase", ModelPhase.values()),
                in.whole("doneBytes"),
                in.whole("totalBytes"),
                in.number("bytesPerSecond"),
                in.integer("secondsLeft"),
                in.integer("donePieces"),
                in.integer("totalPieces"),
                in.flag("elsewhere"),
                in.text("notice"));
    }

    /** Puts a report into empty fields. */
    static void write(ModelReport report, Fields out) {
        if (report instanceof ModelReport.Listed listed) {
            out.putText("type", "Listed");
            writeInfo(listed.info(), out);
        } else if (report instanceof ModelReport.ListEnd end) {
            out.putText("type", "ListEnd");
            out.putNumber("count", end.count());
        } else if (report instanceof ModelReport.Space space) {
            out.putText("type", "Space");
            out.putNumber("neededBytes", space.neededBytes());
            out.putNumber("usedBytes", space.usedBytes());
            out.putNumber("freeBytes", space.freeBytes());
            out.putFlag("persisted", space.persisted());
        } else if (report instanceof ModelReport.Progress progress) {
            out.putText("type", "Progress");
            writeProgress(progress.progress(), out);
        } else if (report instanceof ModelReport.Failed failed) {
            out.putText("type", "Failed");
            out.putText("code", failed.code().name());
            out.putText("message", failed.message());
        } else {
            writeOutcome(report, out);
        }
    }

    private static void writeOutcome(ModelReport report, Fields out) {
        if (report instanceof ModelReport.Installed installed) {
            writeOutcome("Installed", installed.model(), out);
            out.putText("name", installed.name());
            out.putFlag("verified", installed.verified());
            out.putText("storage", installed.storage().name());
        } else if (report instanceof ModelReport.Unverified unverified) {
            writeOutcome("Unverified", unverified.model(), out);
            out.putText("name", unverified.name());
            out.putNumber("bytes", unverified.bytes());
        } else if (report instanceof ModelReport.Checked checked) {
            writeOutcome("Checked", checked.model(), out);
            out.putNumber("damagedPieces", checked.damagedPieces());
            out.putNumber("repairedPieces", checked.repairedPieces());
        } else if (report instanceof ModelReport.Opened opened) {
            writeOutcome("Opened", opened.model(), out);
            out.putNumber("bytes", opened.bytes());
            out.putText("storage", opened.storage().name());
        } else if (report instanceof ModelReport.Paused paused) {
            writeOutcome("Paused", paused.model(), out);
        } else if (report instanceof ModelReport.Cancelled cancelled) {
            writeOutcome("Cancelled", cancelled.model(), out);
        } else if (report instanceof ModelReport.Removed removed) {
            writeOutcome("Removed", removed.model(), out);
        }
    }

    private static void writeOutcome(String type, String model, Fields out) {
        out.putText("type", type);
        out.putText("model", model);
    }

    private static void writeInfo(ModelInfo info, Fields out) {
        out.putText("model", info.model());
        out.putText("catalogId", info.catalogId());
        out.putText("name", info.name());
        out.putNumber("bytes", info.bytes());
        out.putNumber("storedBytes", info.storedBytes());
        out.putText("state", info.state().name());
        out.putText("storage", info.storage().name());
        out.putNumber("savedAt", info.savedAt());
        out.putNumber("memoryBytes", info.memoryBytes());
        out.putText("licence", info.licence());
        out.putText("licenceUrl", info.licenceUrl());
        out.putText("languages", info.languages());
    }

    private static void writeProgress(ModelProgress progress, Fields out) {
        out.putText("model", progress.model());
        out.putText("phase", progress.phase().name());
        out.putNumber("doneBytes", progress.doneBytes());
        out.putNumber("totalBytes", progress.totalBytes());
        out.putNumber("bytesPerSecond", progress.bytesPerSecond());
        out.putNumber("secondsLeft", progress.secondsLeft());
        out.putNumber("donePieces", progress.donePieces());
        out.putNumber("totalPieces", progress.totalPieces());
        out.putFlag("elsewhere", progress.elsewhere());
        out.putText("notice", progress.notice());
    }
}
