package moonlamp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private static final String LOST = "--character=Zo\ufffd\ufffd";

    @Test
    void findsTheBytesThatJavaLost() {
        byte[] commandLine = bytes("java\0-jar\0moonlamp.jar\0generate\0--character=Zo\u00eb\0");
        assertArrayEquals(
                new String[] {"generate", "--character=Zo\u00eb"},
                Arguments.restore(new String[] {"generate", LOST}, commandLine));
    }

    @Test
    void leavesArgumentsAloneThatCameFromElsewhere() {
        String[] args = {"generate", LOST};
        assertSame(args, Arguments.restore(args, bytes("mvn\0-Dport=1\0")));
        assertSame(args, Arguments.restore(args, bytes("generate\0--character=Zoe\0")));
        assertSame(args, Arguments.restore(args, bytes("one\0")));
        String[] plain = {"serve", "--port=1"};
        assertSame(plain, Arguments.asTyped(plain));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
