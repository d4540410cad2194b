package moonlamp.e2e;

import com.microsoft.playwright.Page;
import java.util.Map;

/** The states of the library, from a story that has been told; the last one offers to undo. */
final class LibrarySteps {
    private LibrarySteps() {}

    /** Adds the states, each with the step that leads there from the one before. */
    static void add(Map<String, Runnable> steps, Page page) {
        steps.put("take out", () -> page.locator("#take").click());
        steps.put("library, empty", () -> {
            page.keyboard().press("Escape");
            page.locator("#library-open").click();
        });
        steps.put("library", () -> {
            page.goBack();
            page.locator("#keep").click();
            page.locator("#keep[data-kept]").waitFor();
            page.locator("#library-open").click();
            page.locator(".kept .scene svg").waitFor();
        });
        steps.put("renaming", () -> page.locator(".kept-acts button").nth(1).click());
        steps.put("deleted", () -> {
            page.keyboard().press("Escape");
            page.locator(".kept-acts button").nth(2).click();
            page.locator("#undo").waitFor();
        });
    }
}
