package moonlamp.browser.worker;

import moonlamp.browser.jso.ByteStream;
import moonlamp.browser.jso.Promises;
import moonlamp.browser.jso.RejectedException;
import moonlamp.browser.jso.SiteFiles;
import moonlamp.protocol.FailureCode;
import org.teavm.jso.typedarrays.Uint8Array;

/** A file as it arrives from the server, or from what the service worker has kept of it. */
final class NetworkSource implements ModelSource {
    private final ByteStream stream;
    private final long expectedBytes;
    private long arrived;

    private NetworkSource(ByteStream stream, long expectedBytes) {
        this.stream = stream;
        this.expectedBytes = expectedBytes;
    }

    /**
     * Asks for a file and waits for the answer's beginning.
     *
     * @param url relative to the site's folder
     */
    static NetworkSource open(String url, long expectedBytes) {
        SiteFiles.Answer response;
        try {
            response = Promises.await(SiteFiles.siteFile(url));
        } catch (RejectedException e) {
            throw new EngineFailureException(FailureCode.E_NETWORK, url + ": " + e.getMessage());
        }
        if (response.getStatus() != 200) {
            throw new EngineFailureException(FailureCode.E_HTTP, url + ": the server answered " + response.getStatus());
        }
        return new NetworkSource(ByteStream.fromServer(response.getBody()), expectedBytes);
    }

    @Override
    public int read(Uint8Array target) {
        int count;
        try {
            count = stream.read(target);
        } catch (RejectedException e) {
            throw new EngineFailureException(
                    FailureCode.E_NETWORK, "the transfer broke off at byte " + arrived + ": " + e.getMessage());
        }
        arrived += count;
        if (count == 0 ? arrived < expectedBytes : arrived > expectedBytes) {
            throw new EngineFailureException(
                    FailureCode.E_LENGTH, "expected " + expectedBytes + " bytes, got " + arrived);
        }
        return count;
    }

    @Override
    public boolean isChecked() {
        return false;
    }

    @Override
    public void close() {
        stream.cancel();
    }
}
