package moonlamp.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageCodecTest {
    private static final Sampling SAMPLING = new Sampling(0.7f, 40, 0.95f, 0.05f, 1.1f, 64, 4, true, Long.MIN_VALUE);
    private static final EngineReport ENGINE =
            new EngineReport("relaxed-shared", "Why.", 4, 1L << 31, "a model", 268_098_176L, 18, 2048);

    private static final String MODEL = "00ff".repeat(16);
    private static final ModelInfo INFO = new ModelInfo(
            MODEL,
            "gemma",
            "Gemma 3",
            241_410_624,
            4 << 20,
            ModelState.PAUSED,
            ModelStorage.CACHE,
            1_790_000_000_000L,
            300L << 20,
            "Gemma Terms of Use",
            "https://ai.google.dev/gemma/terms",
            "en de");
    private static final ModelProgress PROGRESS = new ModelProgress(
            MODEL, ModelPhase.FETCHING, 4 << 20, 241_410_624, 1.5e6, -1, 1, 58, true, "the connection broke off");

    static Stream<Message> messages() {
        return Stream.concat(storyMessages(), modelMessages());
    }

    static Stream<Message> modelMessages() {
        return Stream.of(
                new ModelRequest.ListModels(1),
                new ModelRequest.MeasureSpace(2),
                new ModelRequest.Download(3, MODEL, false),
                new ModelRequest.Download(3, MODEL, true),
                new ModelRequest.Pause(4),
                new ModelRequest.Cancel(5),
                new ModelRequest.Import(6, "a b.gguf", true, false),
                new ModelRequest.Import(6, "", false, true),
                new ModelRequest.Check(7, MODEL, true),
                new ModelRequest.Remove(8, MODEL),
                new ModelRequest.Open(9, MODEL),
                new ModelReport.Listed(1, INFO),
                new ModelReport.ListEnd(1, 3),
                new ModelReport.Space(2, 0, 1L << 40, -1, true),
                new ModelReport.Progress(3, PROGRESS),
                new ModelReport.Installed(3, MODEL, "Gemma 3", true, ModelStorage.FILES),
                new ModelReport.Paused(3, MODEL),
                new ModelReport.Cancelled(4, MODEL),
                new ModelReport.Unverified(6, MODEL, "my own", 5),
                new ModelReport.Checked(7, MODEL, 2, 1),
                new ModelReport.Removed(8, MODEL),
                new ModelReport.Opened(9, MODEL, 5, ModelStorage.MEMORY),
                new ModelReport.Failed(3, FailureCode.E_SPACE, "full"));
    }

    static Stream<Message> storyMessages() {
        return Stream.of(
                new Request.Load(1, "models/a b.gguf", 2_034_528, "00ff", 0),
                new Request.Load(1, "models/b.gguf", 5, "", 3),
                new Request.Tell(2, "Write a \"story\"\n\u00e4\ud83c\udf19", "Once.\n\n", "de", SAMPLING, 900),
                new Request.Prepare(2, "Write a story."),
                new Request.Stop(3),
                new Request.Ping(Integer.MAX_VALUE),
                new Report.Loading(4, (1L << 53) - 1, 7),
                new Report.Ready(5, ENGINE),
                new Report.Thinking(6, 16, 40),
                new Report.Sentence(7, "\u201eEs war einmal.\u201c", true),
                new Report.Sentence(7, "", false),
                new Report.Done(8, EndReason.LENGTH, 300, 1234.5),
                new Report.Failed(9, FailureCode.E_HASH, "no"),
                new Report.Pong(10));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageSurvivesTheWire(Message message) {
        MapFields wire = new MapFields();
        MessageCodec.write(message, wire);
        assertEquals(message, read(message, wire));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMissingFieldIsNoticed(Message message) {
        MapFields whole = new MapFields();
        MessageCodec.write(message, whole);
        for (String name : List.copyOf(whole.values().keySet())) {
            MapFields wire = new MapFields();
            wire.values().putAll(whole.values());
            if (wire.values().remove(name) instanceof Boolean) {
                continue; // a flag that is absent is false
            }
            if (name.equals("type")) {
                assertThrows(ProtocolException.class, () -> ModelRequestCodec.read(wire));
                assertThrows(ProtocolException.class, () -> ModelReportCodec.read(wire));
                assertThrows(ProtocolException.class, () -> MessageCodec.readRequest(wire));
                assertThrows(ProtocolException.class, () -> MessageCodec.readReport(wire));
                continue;
            }
            assertThrows(ProtocolException.class, () -> read(message, wire), name);
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theWireNamesFieldsLikeTheRecord(Message message) {
        MapFields wire = new MapFields();
        MessageCodec.write(message, wire);
        assertEquals(message.getClass().getSimpleName(), wire.values().get("type"));
        for (RecordComponent component : message.getClass().getRecordComponents()) {
            if (!component.getType().isRecord()) {
                assertTrue(wire.values().containsKey(component.getName()), component.getName());
            }
        }
    }

    @Test
    void refusesNumbersThatAreNoWholeIntegers() {
        for (double bad : new double[] {0.5, 1e300, Double.POSITIVE_INFINITY, 1L << 31, Double.NaN}) {
            MapFields wire = new MapFields();
            MessageCodec.write(new Request.Stop(1), wire);
            wire.putNumber("run", bad);
            assertThrows(ProtocolException.class, () -> MessageCodec.readRequest(wire), String.valueOf(bad));
        }
    }

    @Test
    void refusesUnknownNames() {
        MapFields wire = new MapFields();
        wire.putNumber("run", 1);
        wire.putText("type", "Sing");
        assertThrows(ProtocolException.class, () -> MessageCodec.readRequest(wire));
        assertThrows(ProtocolException.class, () -> MessageCodec.readReport(wire));
        assertThrows(ProtocolException.class, () -> ModelRequestCodec.read(wire));
        assertThrows(ProtocolException.class, () -> ModelReportCodec.read(wire));
        wire.putText("model", MODEL);
        assertThrows(ProtocolException.class, () -> ModelReportCodec.read(wire));
        MessageCodec.write(new Report.Failed(1, FailureCode.E_HTTP, ""), wire);
        wire.putText("code", "E_NONE");
        assertThrows(ProtocolException.class, () -> MessageCodec.readReport(wire));
    }

    private static Message read(Message like, Fields wire) {
        if (like instanceof ModelRequest) {
            return ModelRequestCodec.read(wire);
        }
        if (like instanceof ModelReport) {
            return ModelReportCodec.read(wire);
        }
        return like instanceof Request ? MessageCodec.readRequest(wire) : MessageCodec.readReport(wire);
    }
}
