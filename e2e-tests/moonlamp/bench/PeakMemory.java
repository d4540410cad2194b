package moonlamp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Watches the renderer processes of one browser while it is open: the most memory (proportional set size) that any of
 * them had at a time. Read from /proc, so only on Linux.
 */
final class PeakMemory implements AutoCloseable {
    private static final long EVERY_MILLIS = 100;
    private static final double KIB_PER_MIB = 1024;
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final Path PROC = Path.of("/proc");

    private final String profile;
    private final Thread poller = new Thread(this::poll, "peak-memory");
    private volatile boolean ended;
    private volatile long peakKib;

    /** @param profile the browser's profile folder, by which its processes are known */
    PeakMemory(Path profile) {
        this.profile = profile.toString();
        poller.setDaemon(true);
        poller.start();
    }

    /** MiB, or null on a system that does not say. */
    Double peakMib() {
        look();
        return peakKib == 0 ? null : peakKib / KIB_PER_MIB;
    }

    private void poll() {
        while (!ended) {
            look();
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() {
        for (ProcessHandle process : renderers()) {
            peakKib = Math.max(peakKib, pssKib(process.pid()));
        }
    }

    /** The renderers below the browser process, which is the one that was started with the profile. */
    private List<ProcessHandle> renderers() {
        List<ProcessHandle> found = new ArrayList<>();
        ProcessHandle.current()
                .descendants()
                .filter(process -> commandLine(process.pid()).contains(profile))
                .forEach(browser -> browser.descendants()
                        .filter(child -> commandLine(child.pid()).contains("--type=renderer"))
                        .forEach(found::add));
        return found;
    }

    private static String commandLine(long pid) {
        return text(pid, "cmdline");
    }

    private static long pssKib(long pid) {
        Matcher pss = PSS.matcher(text(pid, "smaps_rollup"));
        return pss.find() ? Long.parseLong(pss.group(1)) : 0;
    }

    /** A file about a process, empty when the process or the file is not there. */
    private static String text(long pid, String name) {
        try {
            return Files.readString(PROC.resolve(Long.toString(pid)).resolve(name));
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        ended = true;
        poller.interrupt();
    }
}
