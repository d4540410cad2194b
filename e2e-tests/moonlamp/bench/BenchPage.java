package moonlamp.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/** Scripts in the benchmark's pages. */
final class BenchPage {
    /** A guard against hanging, not a claim about speed. */
    private static final int PATIENCE_SECONDS = 900;

    /** The site's security policy lets scripts be named under one policy only, which a page has to make for itself. */
    private static final String ALLOW_SCRIPTS =
            """
            () => {
              const policy = trustedTypes.createPolicy("moonlamp", { createScriptURL: (url) => url });
              globalThis.benchScript = (path) => policy.createScriptURL(new URL(`../${path}`, location.href).href);
            }""";

    private BenchPage() {}

    /** Gives a page the global function benchScript: the address of a script of the site, as Worker accepts it. */
    static void allowScripts(Page page) {
        page.evaluate(ALLOW_SCRIPTS);
    }

    /**
     * Runs a function of one parameter and waits for what it promises.
     *
     * @throws BenchException if it fails or does not answer
     */
    static Object run(Page page, String function, Object argument) {
        String guarded =
                """
                (argument) => Promise.race([
                  (%s)(argument),
                  new Promise((_, reject) => setTimeout(() => reject(new Error("no answer for %d s")), %d)),
                ])"""
                        .formatted(function, PATIENCE_SECONDS, PATIENCE_SECONDS * 1000);
        try {
            return page.evaluate(guarded, argument);
        } catch (PlaywrightException e) {
            throw new BenchException(e.getMessage(), e);
        }
    }
}
