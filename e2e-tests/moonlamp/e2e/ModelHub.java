package moonlamp.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Behaves like a hub of model files, with two mirrors: an address with a pinned revision redirects to a signed one on
 * another host (here: another port), which is good for one request. Any origin may read, but nothing may ask first: a
 * preflight is refused. Bodies come in ranges. Every answer can be a fault.
 */
final class ModelHub implements AutoCloseable {
    static final String REVISION = "0123456789abcdef0123456789abcdef01234567";

    private static final String CORS = "Access-Control-Allow-Origin: *\r\n";

    /**
     * A request for the file's bytes, at a signed address.
     *
     * @param index counts them
     * @param mirror 0 or 1
     * @param from first byte that was asked for
     * @param to the one behind the last, -1 for the end
     * @param headers in lower case
     * @param sent how many bytes of the body went out so far
     */
    record Hit(int index, int mirror, long from, long to, Map<String, String> headers, AtomicLong sent) {}

    private final HubFile file;
    private final String sha256;
    private final ServerSocket front = listen();
    private final ServerSocket signed = listen();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Hit> hits = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private volatile Function<Hit, HubReply> replies = hit -> HubReply.right();
    private volatile long bytesPerSecond = Long.MAX_VALUE;
    private int issued;

    ModelHub(byte[] file) {
        this(HubFile.of(file));
    }

    ModelHub(HubFile file) {
        this.file = file;
        sha256 = file.sha256();
        threads.execute(() -> accept(front, this::redirect));
        threads.execute(() -> accept(signed, this::deliver));
    }

    /** What goes on a connection. */
    private interface Service {
        void serve(HubRequest request, Socket socket) throws IOException;
    }

    /** Answers from now on. */
    ModelHub answering(Function<Hit, HubReply> answers) {
        replies = answers;
        return this;
    }

    ModelHub throttled(long bytesASecond) {
        bytesPerSecond = bytesASecond;
        return this;
    }

    /** Address of the file at a mirror. */
    String url(int mirror) {
        return origin(front) + "/mirror" + mirror + "/resolve/" + REVISION + "/model.gguf";
    }

    /** The catalog that has the file as its only model. */
    String catalog(String... pieces) {
        String listed = pieces.length == 0 ? "" : "\"pieces\": [\"" + String.join("\", \"", pieces) + "\"],";
        return """
                {"version": 1, "redirects": ["%s"], "models": [{
                  "id": "test-model", "name": "Test model", "urls": ["%s", "%s"], "bytes": %d, "sha256": "%s", %s
                  "licence": {"name": "Terms", "url": "https://terms.test/"}, "languages": ["en"], "memoryBytes": %d}]}
                """
                .formatted(origin(signed), url(0), url(1), file.length(), sha256, listed, file.length() + 1000);
    }

    String sha256() {
        return sha256;
    }

    /** All requests for bytes. */
    List<Hit> hits() {
        return List.copyOf(hits);
    }

    /** From which byte each request wanted the file. */
    List<Long> starts() {
        return hits.stream().map(Hit::from).toList();
    }

    /** What browsers did that a hub would not put up with. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void forget() {
        hits.clear();
    }

    /** Breaks all connections. */
    void breakConnections() {
        open.forEach(HubBody::reset);
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String origin(ServerSocket socket) {
        return "http://localhost:" + socket.getLocalPort();
    }

    private void accept(ServerSocket server, Service service) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setSendBufferSize(HubBody.CHUNK);
                threads.execute(() -> serve(socket, service));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, Service service) {
        open.add(socket);
        try (socket) {
            service.serve(HubRequest.read(socket), socket);
        } catch (IOException gone) {
            // the browser has closed the connection, or the test has
        } finally {
            open.remove(socket);
        }
    }

    /** The hub: sends everybody on to a signed address. */
    private void redirect(HubRequest request, Socket socket) throws IOException {
        if (!allowed(request, socket)) {
            return;
        }
        int mirror = request.path().startsWith("/mirror0/") ? 0 : 1;
        write(
                socket,
                "302 Found",
                CORS + "Location: " + origin(signed) + "/" + mirror + "/" + issue() + "\r\nContent-Length: 0\r\n");
    }

    private synchronized String issue() {
        String token = "signature" + ++issued;
        tokens.add(token);
        return token;
    }

    private synchronized boolean redeem(String token) {
        return tokens.remove(token);
    }

    /** Everything that a careful page does not do. */
    private boolean allowed(HubRequest request, Socket socket) throws IOException {
        for (String header : List.of("referer", "if-range", "authorization", "cookie")) {
            if (request.headers().containsKey(header)) {
                complaints.add(header + " was sent");
            }
        }
        if (request.method().equals("GET")) {
            return true;
        }
        complaints.add(request.method() + " " + request.path());
        write(socket, "403 Forbidden", "Content-Length: 0\r\n");
        return false;
    }

    /** The host of signed addresses. */
    private void deliver(HubRequest request, Socket socket) throws IOException {
        String[] path = request.path().split("/");
        if (!allowed(request, socket)) {
            return;
        }
        if (!redeem(path[2])) {
            complaints.add("a signed address was used twice");
            write(socket, "403 Forbidden", CORS + "Content-Length: 0\r\n");
            return;
        }
        Hit hit;
        synchronized (hits) {
            hit = new Hit(
                    hits.size(),
                    Integer.parseInt(path[1]),
                    request.from(),
                    request.to(),
                    request.headers(),
                    new AtomicLong());
            hits.add(hit);
        }
        answer(hit, request.hasRange(), replies.apply(hit), socket);
    }

    private void answer(Hit hit, boolean ranged, HubReply reply, Socket socket) throws IOException {
        if (reply.status != 0) {
            write(socket, reply.status + " Fault", CORS + "Content-Length: 0\r\n");
            return;
        }
        if (reply.page) {
            byte[] page = "<!doctype html><title>Sign in</title>".getBytes(StandardCharsets.US_ASCII);
            write(socket, "200 OK", CORS + "Content-Type: text/html\r\nContent-Length: " + page.length + "\r\n");
            socket.getOutputStream().write(page);
            return;
        }
        HubFile content = reply.other == null ? file : HubFile.of(reply.other);
        boolean part = ranged && !reply.wholeFile;
        long from = part ? hit.from() : 0;
        long to = part && hit.to() >= 0 ? Math.min(hit.to(), content.length()) : content.length();
        long length = reply.saidLength >= 0 ? reply.saidLength : to - from;
        String head = CORS + "Content-Type: application/octet-stream\r\n"
                + (part ? "Content-Range: bytes " + from + "-" + (to - 1) + "/" + content.length() + "\r\n" : "")
                + (reply.chunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: " + length + "\r\n");
        write(socket, part ? "206 Partial Content" : "200 OK", head);
        new HubBody(hit, reply, content, () -> bytesPerSecond).send(from, to, socket);
    }

    private static void write(Socket socket, String status, String headers) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    /** From now on nobody answers. */
    void stop() {
        try {
            front.close();
            signed.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        breakConnections();
        threads.shutdownNow();
    }

    @Override
    public void close() {
        stop();
    }
}
