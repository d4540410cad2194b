package moonlamp.e2e;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;

/** Where the browsers of one engine are found, and what to say when there is none. */
enum BrowserKind {
    CHROMIUM(
            "moonlamp.chromium",
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"),
            List.of("chrome", "msedge", "chrome-beta", "msedge-beta"),
            "chromium"),
    FIREFOX("moonlamp.firefox", List.of("firefox-esr", "firefox"), List.of("moz-firefox"), "firefox-esr");

    private final String property;
    private final List<String> programs;
    private final List<String> channels;
    private final String debianPackage;

    BrowserKind(String property, List<String> programs, List<String> channels, String debianPackage) {
        this.property = property;
        this.programs = programs;
        this.channels = channels;
        this.debianPackage = debianPackage;
    }

    String property() {
        return property;
    }

    /** Names on the PATH, preferred first. */
    List<String> programs() {
        return programs;
    }

    /** Playwright's names of browsers that were installed in the usual places. */
    List<String> channels() {
        return channels;
    }

    String debianPackage() {
        return debianPackage;
    }

    /** The name that Playwright downloads it under. */
    String downloadName() {
        return this == CHROMIUM ? "chromium" : "firefox";
    }

    /** The channel that a program of our own choice needs: stock Firefox speaks WebDriver BiDi only. */
    String channelOfPrograms() {
        return this == CHROMIUM ? null : "moz-firefox";
    }

    BrowserType type(Playwright playwright) {
        return this == CHROMIUM ? playwright.chromium() : playwright.firefox();
    }

    /** Scripts may call gc in Chromium. It refuses to run as root with its sandbox, and only then goes without. */
    List<String> arguments() {
        if (this == FIREFOX) {
            return List.of();
        }
        String garbage = "--js-flags=--expose-gc";
        return Machine.isRoot() ? List.of(garbage, "--no-sandbox") : List.of(garbage);
    }

    String missing() {
        return this == CHROMIUM
                ? "These tests need Chromium, Chrome or Edge: install one (Debian: apt-get install chromium) or name it"
                        + " with -Dmoonlamp.chromium=PROGRAM."
                : "These tests need Firefox: install it (Debian: apt-get install firefox-esr) or name it with"
                        + " -Dmoonlamp.firefox=PROGRAM.";
    }
}
