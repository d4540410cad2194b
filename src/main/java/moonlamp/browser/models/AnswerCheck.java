package moonlamp.browser.models;

import moonlamp.browser.models.Trouble.Kind;

/** Judges the beginning of an answer (RFC 9110), before a byte of its body is believed. */
final class AnswerCheck {
    private AnswerCheck() {}

    /**
     * What is wrong with an answer, or null.
     *
     * @param range what was asked for
     * @param fileBytes length of the whole file
     */
    static Trouble judge(Answer<?> answer, FileRange range, long fileBytes) {
        int status = answer.status();
        return switch (status) {
            case 200, 206 -> judgeBody(answer, range, fileBytes);
            case 401, 403 -> trouble(Kind.REFUSED, status);
            case 404, 410 -> trouble(Kind.GONE, status);
            case 408, 425, 429 -> busy(answer);
            default -> status >= 500 ? busy(answer) : trouble(Kind.OTHER, status);
        };
    }

    private static Trouble judgeBody(Answer<?> answer, FileRange range, long fileBytes) {
        if (answer.contentType().startsWith("text/html")) {
            return Trouble.of(Kind.PORTAL, "a web page came instead of the file");
        }
        boolean part = answer.status() == 206;
        long expected = part ? range.length() : fileBytes;
        long length = answer.contentLength();
        if (length >= 0 && length != expected) {
            return Trouble.of(Kind.WRONG_LENGTH, "the server has " + length + " bytes, not " + expected);
        }
        long start = answer.rangeStart();
        if (part && start >= 0 && start != range.from()) {
            return Trouble.of(Kind.OTHER, "the answer begins at byte " + start + ", not " + range.from());
        }
        return part || range.from() == 0
                ? null
                : Trouble.of(Kind.RANGE_IGNORED, "the server sends the whole file instead of the rest");
    }

    private static Trouble busy(Answer<?> answer) {
        return new Trouble(Kind.BUSY, "the server answered " + answer.status(), answer.retryAfterMillis());
    }

    private static Trouble trouble(Kind kind, int status) {
        return Trouble.of(kind, "the server answered " + status);
    }
}
