package moonlamp.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Stories for children who are known by name and age, and what can be made of a story that has been told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChildrenIT extends PageFixture {
    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void addMia() {
        page.locator("#children-open").click();
        page.locator("#child-rows input").fill("Mia");
        page.locator("#child-rows select").selectOption("3-5");
        page.locator("#children-close").click();
    }

    private void tellToTheEnd() {
        page.locator("#tell").click();
        teller.write(FakeTeller.FIRST, true);
        teller.done("END_OF_STORY");
    }

    private void again(String choice) {
        page.locator("#again-open").click();
        button(choice).click();
    }

    @Test
    void aChildIsInTheStoryAndItsAgeInTheRequest() {
        open(390, 844);
        teller.ready();
        addMia();
        page.locator("#company-chips").getByLabel("Mia").check();
        tellToTheEnd();
        assertEquals(
                "Write a 100-200 word fairy tale story for children aged 3 to 5 about Mia and a brave squirrel on the moon"
                        + " that discovers a map to hidden treasure.",
                teller.last("Tell", "prompt"));
        page.reload();
        teller = FakeTeller.of(page);
        assertThat(page.locator("#company-chips label").getByText("Mia")).isVisible();
    }

    @Test
    void everyVariationAsksForSomethingElse() {
        open(1280, 800);
        teller.ready();
        tellToTheEnd();
        String first = teller.last("Tell", "prompt");
        again("Calmer");
        String calmer = teller.last("Tell", "prompt");
        assertTrue(calmer.contains("bedtime story"), calmer);
        teller.write(FakeTeller.FIRST, true);
        teller.done("END_OF_STORY");
        again("And then?");
        assertEquals("The next evening,", teller.last("Tell", "beginning"));
        assertNotEquals(calmer, teller.last("Tell", "prompt"));
        teller.write("The next evening, the fox could not sleep again.", true);
        teller.done("END_OF_STORY");
        again("Funnier");
        assertTrue(teller.last("Tell", "prompt").contains("funny story"), teller.last("Tell", "prompt"));
        assertNotEquals(first, teller.last("Tell", "prompt"));
        teller.write(FakeTeller.SECOND, true);
        teller.done("END_OF_STORY");
    }

    @Test
    void anUnkindWordIsNotTold() {
        open(390, 844);
        teller.ready();
        page.locator("#pick-character input[value=\"\"]").check();
        page.locator("#pick-character input[type=text]").fill("a cat with a gun");
        page.locator("#tell").click();
        assertThat(page.locator("#pick-character .fault")).isVisible();
        assertEquals("ready", state());
    }
}
