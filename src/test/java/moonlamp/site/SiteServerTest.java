package moonlamp.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteServerTest {
    private static final byte[] MODULE = new byte[200_000];

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path site;

    @BeforeEach
    void makeSite() throws IOException {
        new Random(1).nextBytes(MODULE);
        site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<!doctype html>page");
        Files.createDirectories(site.resolve("engine"));
        Files.write(site.resolve("engine/a.wasm"), MODULE);
        Files.writeString(site.resolve("empty.txt"), "");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(Files.createDirectories(folder.resolve("site2")).resolve("x.txt"), "secret");
    }

    @Test
    void servesFilesWithTypesAndSecurityHeaders() throws Exception {
        try (SiteServer server = SiteServer.start(site, 0)) {
            HttpResponse<byte[]> page = get(server, "");
            assertEquals(200, page.statusCode());
            assertEquals("<!doctype html>page", new String(page.body(), StandardCharsets.UTF_8));
            assertEquals("text/html; charset=utf-8", header(page, "Content-Type"));
            SecurityHeaders.of(site).all().forEach((name, value) -> assertEquals(value, header(page, name)));
            HttpResponse<byte[]> module = get(server, "engine/a.wasm");
            assertEquals("application/wasm", header(module, "Content-Type"));
            assertArrayEquals(MODULE, module.body());
            assertEquals(0, get(server, "empty.txt").body().length);
            assertEquals(List.of("GET / 200", "GET /engine/a.wasm 200", "GET /empty.txt 200"), server.requests());
            server.forgetRequests();
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void canServeLikeAHostWithoutHeaders() throws Exception {
        try (SiteServer server = SiteServer.start(site, 0, new SiteServer.Options("/", false))) {
            HttpResponse<byte[]> page = get(server, "index.html");
            for (String name : SecurityHeaders.of(site).all().keySet()) {
                assertTrue(page.headers().firstValue(name).isEmpty(), name);
            }
        }
    }

    @Test
    void answersNotModifiedUntilTheFileChanges() throws Exception {
        try (SiteServer server = SiteServer.start(site, 0)) {
            HttpResponse<byte[]> first = get(server, "");
            assertEquals("no-cache", header(first, "Cache-Control"));
            HttpResponse<byte[]> same = get(server, "", "If-None-Match", header(first, "ETag"));
            assertEquals(304, same.statusCode());
            assertEquals(0, same.body().length);
            Files.writeString(site.resolve("index.html"), "<!doctype html>another page");
            HttpResponse<byte[]> other = get(server, "", "If-None-Match", header(first, "ETag"));
            assertEquals(200, other.statusCode());
        }
    }

    @Test
    void answersRanges() throws Exception {
        try (SiteServer server = SiteServer.start(site, 0)) {
            HttpResponse<byte[]> part = get(server, "engine/a.wasm", "Range", "bytes=150000-");
            assertEquals(206, part.statusCode());
            assertEquals("bytes 150000-199999/200000", header(part, "Content-Range"));
            assertArrayEquals(Arrays.copyOfRange(MODULE, 150_000, 200_000), part.body());
            HttpResponse<byte[]> none = get(server, "engine/a.wasm", "Range", "bytes=200000-");
            assertEquals(416, none.statusCode());
            assertEquals("bytes */200000", header(none, "Content-Range"));
            HttpResponse<byte[]> changed =
                    get(server, "engine/a.wasm", "Range", "bytes=5-", "If-Range", "\"an older file\"");
            assertEquals(200, changed.statusCode());
        }
    }

    @Test
    void answersHeadWithoutBodyAndNothingButReading() throws Exception {
        try (SiteServer server = SiteServer.start(site, 0)) {
            HttpResponse<byte[]> head = send(server, "HEAD", "engine/a.wasm");
            assertEquals(200, head.statusCode());
            assertEquals("200000", header(head, "Content-Length"));
            assertEquals(0, head.body().length);
            HttpResponse<byte[]> post = send(server, "POST", "index.html");
            assertEquals(405, post.statusCode());
            assertEquals("GET, HEAD", header(post, "Allow"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/engine/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/..%5csecret.txt",
                "/../site2/x.txt",
                "//etc/passwd",
                "/%2fetc/passwd",
                "/index.html%00.txt",
                "/engine",
                "/engine/",
                "/nothing"
            })
    void staysBelowItsFolder(String path) throws Exception {
        try (SiteServer server = SiteServer.start(site, 0)) {
            assertTrue(rawGet(server, path).startsWith("HTTP/1.1 404"), path);
        }
    }

    @Test
    void followsNoLinkOutOfItsFolder() throws Exception {
        Files.createSymbolicLink(site.resolve("link.txt"), folder.resolve("secret.txt"));
        try (SiteServer server = SiteServer.start(site, 0)) {
            assertEquals(404, get(server, "link.txt").statusCode());
        }
    }

    @Test
    void servesBelowAPrefix() throws Exception {
        try (SiteServer server = SiteServer.start(site, 0, new SiteServer.Options("/foo/", true))) {
            assertEquals("http://localhost:" + server.port() + "/foo/", server.url());
            assertEquals(200, get(server, "").statusCode());
            assertEquals(200, get(server, "engine/a.wasm").statusCode());
            assertTrue(rawGet(server, "/").startsWith("HTTP/1.1 404"));
            assertTrue(rawGet(server, "/index.html").startsWith("HTTP/1.1 404"));
            assertTrue(rawGet(server, "/foo").contains("Location: /foo/\r\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.js, text/javascript; charset=utf-8",
        "a.webmanifest, application/manifest+json",
        "a.woff2, font/woff2",
        "a.gguf, application/octet-stream",
        "LICENSE, application/octet-stream"
    })
    void knowsTypes(String name, String type) {
        assertEquals(type, MimeTypes.of(name));
    }

    @Test
    void servesFromAJar() throws Exception {
        Path jar = folder.resolve("app.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(zip.getPath("/site/engine"));
            Files.copy(site.resolve("index.html"), zip.getPath("/site/index.html"));
            Files.copy(site.resolve("engine/a.wasm"), zip.getPath("/site/engine/a.wasm"));
            Files.writeString(zip.getPath("/outside.txt"), "secret");
        }
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                SiteServer server = SiteServer.start(zip.getPath("/site"), 0)) {
            assertEquals(200, get(server, "").statusCode());
            assertArrayEquals(
                    Arrays.copyOfRange(MODULE, 7, 100_000),
                    get(server, "engine/a.wasm", "Range", "bytes=7-99999").body());
            assertTrue(rawGet(server, "/../outside.txt").startsWith("HTTP/1.1 404"));
        }
    }

    @Test
    void stopsAtOnceAndClosesConnections() throws Exception {
        SiteServer server = SiteServer.start(site, 0);
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', socket.getInputStream().read());
            server.stop();
            while (socket.getInputStream().read() >= 0) {
                assertFalse(socket.isClosed());
            }
        }
        assertThrows(ConnectException.class, () -> new Socket("localhost", server.port()).close());
    }

    @Test
    void saysWhatIsInTheWay() {
        try (SiteServer server = SiteServer.start(site, 0)) {
            PortTakenException taken =
                    assertThrows(PortTakenException.class, () -> SiteServer.start(site, server.port()));
            assertEquals("Port " + server.port() + " is taken", taken.getMessage());
        }
        SiteException none = assertThrows(SiteException.class, () -> SiteServer.start(folder, 0));
        assertTrue(none.getMessage().startsWith("There is no site in " + folder), none.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new SiteServer.Options("foo", true));
    }

    private HttpResponse<byte[]> get(SiteServer server, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> send(SiteServer server, String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Without a client that tidies the path. */
    private static String rawGet(SiteServer server, String path) throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("(none)");
    }
}
