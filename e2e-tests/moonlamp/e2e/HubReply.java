package moonlamp.e2e;

/**
 * How the hub answers one request; without any of these it answers rightly. All positions count the bytes of the body.
 */
final class HubReply {
    int status;
    boolean wholeFile;
    boolean page;
    boolean chunked;
    long endsAfter = Long.MAX_VALUE;
    long breaksAfter = Long.MAX_VALUE;
    long stallsAfter = Long.MAX_VALUE;
    long flips = -1;
    byte[] other;
    long saidLength = -1;

    private HubReply() {}

    static HubReply right() {
        return new HubReply();
    }

    /** An error, without a body. */
    static HubReply status(int status) {
        HubReply reply = new HubReply();
        reply.status = status;
        return reply;
    }

    /** The page on which a network asks for signing in. */
    static HubReply page() {
        HubReply reply = new HubReply();
        reply.page = true;
        return reply;
    }

    /** The whole file with status 200, whatever part was asked for. */
    static HubReply wholeFile() {
        HubReply reply = new HubReply();
        reply.wholeFile = true;
        return reply;
    }

    /** Another file under the same address. */
    static HubReply other(byte[] file) {
        HubReply reply = new HubReply();
        reply.other = file;
        return reply;
    }

    /** The connection is reset behind so many bytes. */
    HubReply breaking(long after) {
        breaksAfter = after;
        return this;
    }

    /** The body ends behind so many bytes as if that were all; its length was not said. */
    HubReply ending(long after) {
        endsAfter = after;
        chunked = true;
        return this;
    }

    /** Nothing more comes behind so many bytes. */
    HubReply stalling(long after) {
        stallsAfter = after;
        return this;
    }

    /** One bit of the byte at this position of the file is wrong. */
    HubReply flipping(long position) {
        flips = position;
        return this;
    }

    /** The length that the header says. */
    HubReply saying(long length) {
        saidLength = length;
        return this;
    }
}
