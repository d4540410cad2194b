package moonlamp.conversion;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Whatever the bytes, the readers of tokenizers fill a table or refuse with their one exception. */
class TokenizerFilesFuzzTest {
    private static final int ROWS = 1000;

    @FuzzTest(maxDuration = "5m")
    void sentencePiece(byte[] file) {
        PieceTable table = new PieceTable(ROWS);
        try {
            SentencePieceFile.parse(file).putInto(table);
        } catch (ConversionException refused) {
            return;
        }
        assertTrue(table.used() <= ROWS);
    }

    @FuzzTest(maxDuration = "5m")
    void tokenizerJson(byte[] file) throws IOException {
        PieceTable table = new PieceTable(ROWS);
        try {
            BytePairPieces.putInto(table, BytePairJson.parse(new ByteArrayInputStream(file)));
        } catch (ConversionException refused) {
            return;
        }
        assertTrue(table.used() <= ROWS);
    }
}
