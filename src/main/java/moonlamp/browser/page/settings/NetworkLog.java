package moonlamp.browser.page.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every request of the page and its workers since the page was opened, as the browser itself counts them. Times are
 * milliseconds since 1970.
 */
public final class NetworkLog {
    /** Where the answer came from. */
    public enum Source {
        /** This device: the copy of the site that is kept for offline use, or the browser's own. */
        DEVICE,
        /** The server of this site. */
        SITE,
        /** Another server, for a storyteller's file. */
        STORYTELLER,
        /** Another server, for anything else. */
        ELSEWHERE;

        /** Whether something went over the network. */
        public boolean network() {
            return this != DEVICE;
        }
    }

    /**
     * All requests for one address that were answered from one place.
     *
     * @param address relative to the site where it is part of it; without query and fragment
     * @param bytes that came; 0 where the browser does not say
     */
    public record Line(Source source, String address, int times, long bytes) {
        private Line plus(long more) {
            return new Line(source, address, times + 1, bytes + more);
        }
    }

    private record Request(Source source, double at) {}

    private final String site;
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private double readyAt = Double.NaN;

    /** @param site the address of the site's folder, with a slash at its end */
    public NetworkLog(String site) {
        this.site = site;
    }

    /**
     * A request was made.
     *
     * @param url what was asked for; what is no address of the network (data, blob) is not noted
     * @param at when it began
     * @param bytes that came over the network, headers included; 0 if the browser does not say
     * @param onDevice whether it was answered without the network
     */
    public void saw(String url, double at, double bytes, boolean onDevice) {
        if (!url.startsWith("http:") && !url.startsWith("https:")) {
            return;
        }
        String address = plain(url);
        Source source = source(address, onDevice);
        requests.add(new Request(source, at));
        String shown = address.startsWith(site) ? address.substring(site.length()) : address;
        Line line = new Line(source, shown, 0, 0);
        String key = source + " " + shown;
        lines.put(key, lines.getOrDefault(key, line).plus((long) bytes));
    }

    /** The storyteller is ready; only the first time counts. */
    public void readyAt(double now) {
        if (!ready()) {
            readyAt = now;
        }
    }

    public boolean ready() {
        return !Double.isNaN(readyAt);
    }

    /** How many requests went over the network since the storyteller was ready; 0 before. */
    public int sinceReady() {
        int count = 0;
        for (Request request : requests) {
            count += request.source().network() && request.at() > readyAt ? 1 : 0;
        }
        return count;
    }

    /** How many requests there were of this kind, in all. */
    public int count(Source source) {
        int count = 0;
        for (Request request : requests) {
            count += request.source() == source ? 1 : 0;
        }
        return count;
    }

    /** All of them, in the order in which an address was first asked for. */
    public List<Line> lines() {
        return List.copyOf(lines.values());
    }

    private Source source(String address, boolean onDevice) {
        if (onDevice) {
            return Source.DEVICE;
        }
        if (address.startsWith(site)) {
            return Source.SITE;
        }
        return address.endsWith(".gguf") ? Source.STORYTELLER : Source.ELSEWHERE;
    }

    private static String plain(String url) {
        int end = url.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = url.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        return url.substring(0, end);
    }
}
