package moonlamp.e2e;

import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opentest4j.AssertionFailedError;

/** Finds one browser that starts, see {@link Browsers}. The search is made once for all tests of a run. */
final class BrowserFinder {
    private static final int INSTALL_SECONDS = 300;
    private static final int DOWNLOAD_SECONDS = 60;

    /** What was found, by kind; a browser that is missing is not looked for twice. */
    private static final Map<BrowserKind, Optional<Found>> FOUND = new ConcurrentHashMap<>();

    private final BrowserKind kind;
    private final Playwright playwright;

    /** Channel and program, either may be null. */
    private record Found(String channel, Path executable) {}

    BrowserFinder(BrowserKind kind, Playwright playwright) {
        this.kind = kind;
        this.playwright = playwright;
    }

    /** @throws AssertionFailedError that says in one sentence what to install, if there is none */
    LaunchTarget find() {
        return FOUND.computeIfAbsent(kind, k -> search())
                .map(this::target)
                .orElseThrow(() -> new AssertionFailedError(kind.missing()));
    }

    private LaunchTarget target(Found found) {
        return new LaunchTarget(kind.type(playwright), found.channel(), found.executable(), kind.arguments());
    }

    private Optional<Found> search() {
        String named = System.getProperty(kind.property(), "").trim();
        if (!named.isEmpty()) {
            return Optional.of(named(Path.of(named)));
        }
        return onPath().or(this::inChannel).or(this::installed).or(this::downloaded);
    }

    private Found named(Path program) {
        Found found = new Found(kind.channelOfPrograms(), program);
        if (!Files.isExecutable(program) || !starts(found)) {
            throw new AssertionFailedError(
                    "-D" + kind.property() + "=" + program + " is not a browser that starts; name another or none.");
        }
        return found;
    }

    private Optional<Found> onPath() {
        return kind.programs().stream()
                .flatMap(name -> Machine.onPath(name).stream())
                .map(program -> new Found(kind.channelOfPrograms(), program))
                .filter(this::starts)
                .findFirst();
    }

    private Optional<Found> inChannel() {
        return kind.channels().stream()
                .map(channel -> new Found(channel, null))
                .filter(this::starts)
                .findFirst();
    }

    private Optional<Found> installed() {
        if (!Machine.canInstallPackages()) {
            return Optional.empty();
        }
        List<String> install = List.of("apt-get", "install", "-y", "--no-install-recommends", kind.debianPackage());
        // old lists of packages may know a browser only that Playwright cannot drive; without network they still serve
        Machine.run(INSTALL_SECONDS, List.of("apt-get", "update"));
        return Machine.run(INSTALL_SECONDS, install) ? onPath() : Optional.empty();
    }

    /** In a process of its own: the download can be stopped, and leaves the environment of this one alone. */
    private Optional<Found> downloaded() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Machine.run(
                DOWNLOAD_SECONDS,
                List.of(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CLI.class.getName(),
                        "install",
                        kind.downloadName()));
        return Optional.of(new Found(null, null)).filter(this::starts);
    }

    private boolean starts(Found found) {
        try {
            target(found).launch().close();
            return true;
        } catch (PlaywrightException cannotStart) {
            return false;
        }
    }
}
