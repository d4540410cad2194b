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
    private static final Sampling SAMPLING = new Sampling(0.7f, 40, 0.95f, 0.05f, 1.1f, 64, true, Long.MIN_VALUE);
    private static final EngineReport ENGINE =
            new EngineReport("relaxed-shared", "Why.", 4, 1L << 31, "a model", 268_098_176L, 18, 2048);

    static Stream<Message> messages() {
        return Stream.of(
                new Request.Load(1, "models/a b.gguf", 2_034_528, "00ff", 0, false),
                new Request.Load(1, "models/b.gguf", 5, "", 3, true),
                new Request.Tell(2, "Write a \"story\"\n\u00e4\ud83c\udf19", SAMPLING, 900),
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
        MessageCodec.write(new Report.Failed(1, FailureCode.E_HTTP, ""), wire);
        wire.putText("code", "E_NONE");
        assertThrows(ProtocolException.class, () -> MessageCodec.readReport(wire));
    }

    private static Message read(Message like, Fields wire) {
        return like instanceof Request ? MessageCodec.readRequest(wire) : MessageCodec.readReport(wire);
    }
}
