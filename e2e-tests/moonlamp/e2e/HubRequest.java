package moonlamp.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A browser's request.
 *
 * @param headers in lower case
 */
record HubRequest(String method, String path, Map<String, String> headers) {
    static HubRequest read(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String first = in.readLine();
        if (first == null) {
            throw new IOException("no request");
        }
        String[] words = first.split(" ");
        Map<String, String> headers = new TreeMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        return new HubRequest(words[0], words[1], headers);
    }

    boolean hasRange() {
        return headers.containsKey("range");
    }

    /** First byte that is asked for. */
    long from() {
        return hasRange() ? Long.parseLong(ends()[0]) : 0;
    }

    /** The one behind the last, -1 for the end. */
    long to() {
        return hasRange() && !ends()[1].isEmpty() ? Long.parseLong(ends()[1]) + 1 : -1;
    }

    private String[] ends() {
        return headers.get("range").substring("bytes=".length()).split("-", -1);
    }
}
