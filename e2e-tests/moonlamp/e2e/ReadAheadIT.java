package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The page asks for a prompt to be read ahead when the choices have settled, and only while no story is told. */
class ReadAheadIT extends PageFixture {
    private static final String PROMPTS = "() => fake.all('Prepare').map((m) => m.prompt).join('|')";

    @Test
    void theChoicesArePreparedWhenTheySettle() {
        open(1280, 800);
        assertEquals("", page.evaluate(PROMPTS), "there is no model yet");
        teller.ready();
        awaitPreparations(1);
        assertThat(page.locator("#prompt")).hasText(teller.last("Prepare", "prompt"));
        radio("a clever fox");
        radio("a shy dragon");
        awaitPreparations(2);
        String prepared = teller.last("Prepare", "prompt");
        assertTrue(prepared.contains("a shy dragon"), prepared);
        button("Tell the story");
        assertEquals(prepared, teller.last("Tell", "prompt"));
    }

    @Test
    void theNextStoryIsPreparedWhenOneHasEnded() {
        open(1280, 800);
        teller.ready();
        awaitPreparations(1);
        button("Tell the story");
        teller.write(FakeTeller.FIRST, true);
        assertEquals(1, page.evaluate("() => fake.all('Prepare').length"));
        teller.done("END_OF_STORY");
        awaitPreparations(2);
        assertEquals(teller.last("Tell", "prompt"), teller.last("Prepare", "prompt"));
    }

    private void awaitPreparations(int count) {
        page.waitForFunction("count => fake.all('Prepare').length === count", count);
    }

    private void radio(String name) {
        page.getByLabel(name, new Page.GetByLabelOptions().setExact(true)).check();
    }

    private void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
