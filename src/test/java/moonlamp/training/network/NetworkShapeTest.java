package moonlamp.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkShapeTest {
    @ParameterizedTest
    @CsvSource({
        "60,64,2,2,1,32,96,64,vocabulary",
        "64,40,2,2,1,32,96,64,width",
        "64,64,0,2,1,32,96,64,layers",
        "64,64,2,0,1,32,96,64,heads",
        "64,64,2,3,2,32,96,64,kvHeads",
        "64,64,2,2,1,16,96,64,headSize",
        "64,64,2,2,1,32,50,64,feedForward",
        "64,64,2,2,1,32,96,1000000,context"
    })
    void refusesSizesThatCannotBe(
            int vocabulary, int width, int layers, int heads, int kv, int head, int feed, int context, String name) {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new NetworkShape(vocabulary, width, layers, heads, kv, head, feed, context))
                .getMessage();
        assertTrue(message.startsWith(name + " is "), message);
    }

    @Test
    void tensorsTileTheParameters() {
        ParameterLayout layout = new ParameterLayout(new NetworkShape(64, 64, 7, 4, 2, 32, 96, 64));
        int end = 0;
        for (Parameter parameter : layout.all()) {
            assertEquals(end, parameter.at(), parameter.name());
            end = parameter.end();
        }
        assertEquals(layout.size(), end);
        assertEquals(2 + 7 * 13, layout.all().size());
    }
}
