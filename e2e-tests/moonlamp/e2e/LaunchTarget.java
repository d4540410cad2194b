package moonlamp.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import java.nio.file.Path;
import java.util.List;

/**
 * One browser that can be started.
 *
 * @param type the engine
 * @param channel Playwright's channel, or null
 * @param executable the program, or null for the one that the channel or Playwright's own download stands for
 * @param arguments for the program
 */
record LaunchTarget(BrowserType type, String channel, Path executable, List<String> arguments) {

    /** @throws com.microsoft.playwright.PlaywrightException if it cannot be started */
    Browser launch() {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(arguments);
        if (channel != null) {
            options.setChannel(channel);
        }
        if (executable != null) {
            options.setExecutablePath(executable);
        }
        return type.launch(options);
    }

    /** A context that keeps its data in {@code profile}, as a normal browser window does. */
    BrowserContext launchPersistent(Path profile) {
        BrowserType.LaunchPersistentContextOptions options =
                new BrowserType.LaunchPersistentContextOptions().setArgs(arguments);
        if (channel != null) {
            options.setChannel(channel);
        }
        if (executable != null) {
            options.setExecutablePath(executable);
        }
        return type.launchPersistentContext(profile, options);
    }
}
