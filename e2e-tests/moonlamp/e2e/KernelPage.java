package moonlamp.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** A page with one kernel module, instantiated by the app's own loader. */
final class KernelPage implements AutoCloseable {
    private static final String ORIGIN = "http://kernels.test/";
    private static final int PAGES = 1024;

    private final Page page;

    KernelPage(Browser browser, byte[] wasm) {
        page = browser.newPage();
        page.route(ORIGIN + "**", route -> answer(route, wasm));
        page.navigate(ORIGIN);
        page.evaluate(
                """
                async pages => {
                  const loader = await import("./js/engine-loader.js");
                  const module = await loader.compile("kernels.wasm");
                  globalThis.memory = loader.createMemory(pages, false);
                  globalThis.kernels = await loader.instantiate(module, memory);
                }""",
                PAGES);
    }

    private static void answer(Route route, byte[] wasm) {
        String name = route.request().url().substring(ORIGIN.length());
        Route.FulfillOptions answer = new Route.FulfillOptions();
        if (name.isEmpty()) {
            route.fulfill(answer.setContentType("text/html").setBody("<!doctype html><title>kernels</title>"));
        } else if (name.endsWith(".wasm")) {
            route.fulfill(answer.setContentType("application/wasm").setBodyBytes(wasm));
        } else if (name.endsWith(".js")) {
            route.fulfill(answer.setContentType("text/javascript").setPath(Path.of("web", name)));
        } else {
            route.fulfill(answer.setStatus(404));
        }
    }

    /** The first difference from the scalar kernels, or an empty string. */
    String contract(int seed) {
        return (String) page.evaluate(
                """
                seed => {
                  const length = kernels.contract(seed);
                  return new TextDecoder().decode(new Uint8Array(memory.buffer, 65536, length));
                }""",
                seed);
    }

    /** The digest of the results of the last contract. */
    int digest() {
        return (Integer) page.evaluate("new Int32Array(memory.buffer)[16383]");
    }

    /** Best seconds of one call of an export, whose last parameter is a number of repeats, over several rounds. */
    double seconds(String export, List<Integer> parameters, int repeats) {
        return ((Number) page.evaluate(
                        """
                        ([name, parameters, repeats]) => {
                          let best = Infinity;
                          for (let round = 0; round < 40; ++round) {
                            const start = performance.now();
                            kernels[name](...parameters, repeats);
                            best = Math.min(best, (performance.now() - start) / 1000 / repeats);
                          }
                          return best;
                        }""",
                        List.of(export, parameters, repeats)))
                .doubleValue();
    }

    /** Calls an export. */
    void call(String export, List<Integer> parameters) {
        page.evaluate("([name, parameters]) => kernels[name](...parameters)", List.of(export, parameters));
    }

    /** Calls an export that answers with a number. */
    int result(String export, List<Integer> parameters) {
        return ((Number) page.evaluate(
                        "([name, parameters]) => kernels[name](...parameters)", List.of(export, parameters)))
                .intValue();
    }

    /** Puts bytes into the module's memory. */
    void write(int address, byte[] bytes) {
        page.evaluate(
                """
                ([address, base64]) => {
                  const text = atob(base64);
                  const target = new Uint8Array(memory.buffer, address, text.length);
                  for (let i = 0; i < text.length; ++i) {
                    target[i] = text.charCodeAt(i);
                  }
                }""",
                List.of(address, Base64.getEncoder().encodeToString(bytes)));
    }

    @Override
    public void close() {
        page.close();
    }
}
