package moonlamp.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TokenRowsTest {
    @Test
    void storyTokensComeFirstEachPartInOrder() {
        TokenRows rows = TokenRows.storyFirst(new boolean[] {false, true, true, false, true});
        assertEquals(5, rows.size());
        assertEquals(3, rows.storyRows());
        int[] tokens = {1, 2, 4, 0, 3};
        for (int row = 0; row < tokens.length; row++) {
            assertEquals(tokens[row], rows.token(row));
            assertEquals(row, rows.row(tokens[row]));
        }
        assertFalse(rows.isTokenOrder());
    }

    @Test
    void tokenOrderIsEveryTokenInItsPlace() {
        TokenRows rows = TokenRows.inTokenOrder(7);
        assertEquals(7, rows.size());
        assertEquals(7, rows.storyRows());
        assertEquals(6, rows.token(6));
        assertEquals(3, rows.row(3));
        assertTrue(rows.isTokenOrder());
    }

    @Test
    void aStoryNeedsATokenAtLeast() {
        assertThrows(IllegalArgumentException.class, () -> TokenRows.storyFirst(new boolean[4]));
    }
}
