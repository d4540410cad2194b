package moonlamp.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Hush,\" said the moon. \"It's late.\" | “Hush,” said the moon. “It’s late.”",
                "\"Who is there?\" | “Who is there?”",
                "(\"a secret\") | (“a secret”)",
                "He said: \"Oh - \" | He said: “Oh - ”",
                "\"'Round the giant's boot,\" he sang. | “’Round the giant’s boot,” he sang.",
                "\"She said 'good night' to me.\" | “She said ‘good night’ to me.”",
                "\"'Good night,' she said,\" said he. | “‘Good night,’ she said,” said he.",
                "She said:\"Hello\" | She said:“Hello”",
                "\"He said:\", she read | “He said:”, she read",
                "to rock 'n' roll | to rock ’n’ roll",
                "'Twas the birds' song | ’Twas the birds’ song",
                "Wake 'em, 'tis 'til the birds' song | Wake ’em, ’tis ’til the birds’ song",
                "'Emma' and 'Nils' | ‘Emma’ and ‘Nils’",
                "the birds' song | the birds’ song",
                "said the owl.\" | said the owl.”",
                "“Hush” | “Hush”"
            })
    void english(String straight, String printed) {
        assertEquals(printed, Typography.of(straight, "en"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Psst\", sagte der Mond. \"Wie geht's?\" | „Psst“, sagte der Mond. „Wie geht’s?“",
                "\"Er rief 'Halt' und lief.\" | „Er rief ‚Halt‘ und lief.“"
            })
    void german(String straight, String printed) {
        assertEquals(printed, Typography.of(straight, "de-AT"));
    }

    @Test
    void leavesEverythingElse() {
        String text = "No marks here, but 5 - 3 and \u2026";
        assertSame(text, Typography.of(text, "de-AT"));
        assertEquals("", Typography.of("", "en"));
        assertEquals("\u2019", Typography.of("'", "en"));
        assertEquals("\u201D", Typography.of("\"", "en"));
    }
}
