package moonlamp.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of the screens for people to look at, if {@code -Dmoonlamp.pictures=FOLDER} asks for them. */
final class Pictures {
    private static final String FOLDER = System.getProperty("moonlamp.pictures");

    private Pictures() {}

    /** Keeps what the window shows as {@code NAME.png}; what is no letter or number of the name becomes a hyphen. */
    static void keep(Page page, String name) {
        if (FOLDER != null) {
            Path file = Path.of(FOLDER, name.replaceAll("[^A-Za-z0-9]+", "-") + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }
}
