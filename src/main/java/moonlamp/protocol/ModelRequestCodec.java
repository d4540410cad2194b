package moonlamp.protocol;

/** Requests to the models worker, to and from their fields; the form is {@link MessageCodec}'s. */
public final class ModelRequestCodec {
    private ModelRequestCodec() {}

    /**
     * The request in these fields.
     *
     * @throws ProtocolException when it is none
     */
    public static ModelRequest read(Fields fields) {
        FieldReader in = new FieldReader(fields);
        int run = in.integer("run");
        String type = in.text("type");
        return switch (type) {
            case "ListModels" -> new ModelRequest.ListModels(run);
            case "MeasureSpace" -> new ModelRequest.MeasureSpace(run);
            case "Download" -> new ModelRequest.Download(run, in.text("model"), in.flag("inMemory"));
            case "Pause" -> new ModelRequest.Pause(run);
            case "Cancel" -> new ModelRequest.Cancel(run);
            case "Import" ->
                new ModelRequest.Import(run, in.text("fileName"), in.flag("acceptUnverified"), in.flag("inMemory"));
            case "Check" -> new ModelRequest.Check(run, in.text("model"), in.flag("repair"));
            case "Remove" -> new ModelRequest.Remove(run, in.text("model"));
            case "Open" -> new ModelRequest.Open(run, in.text("model"));
            default -> throw new ProtocolException("no request is called " + type);
        };
    }

    /** Puts a request into empty fields. */
    static void write(ModelRequest request, Fields out) {
        if (request instanceof ModelRequest.Download download) {
            out.putText("type", "Download");
            out.putText("model", download.model());
            out.putFlag("inMemory", download.inMemory());
        } else if (request instanceof ModelRequest.Import file) {
            out.putText("type", "Import");
            out.putText("fileName", file.fileName());
            out.putFlag("acceptUnverified", file.acceptUnverified());
            out.putFlag("inMemory", file.inMemory());
        } else if (request instanceof ModelRequest.Check check) {
            out.putText("type", "Check");
            out.putText("model", check.model());
            out.putFlag("repair", check.repair());
        } else if (request instanceof ModelRequest.Remove remove) {
            out.putText("type", "Remove");
            out.putText("model", remove.model());
        } else if (request instanceof ModelRequest.Open open) {
            out.putText("type", "Open");
            out.putText("model", open.model());
        } else {
            out.putText("type", bareType(request));
        }
    }

    private static String bareType(ModelRequest request) {
        if (request instanceof ModelRequest.ListModels) {
            return "ListModels";
        }
        if (request instanceof ModelRequest.MeasureSpace) {
            return "MeasureSpace";
        }
        return request instanceof ModelRequest.Pause ? "Pause" : "Cancel";
    }
}
