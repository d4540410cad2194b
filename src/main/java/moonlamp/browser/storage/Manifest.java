package moonlamp.browser.storage;

import java.util.ArrayList;
import java.util.List;

/**
 * What a kept model consists of; its presence says that the model is whole.
 *
 * <p>As text: a line each for format, file length, piece length and SHA-256 of the file, then one for the SHA-256 of every
 * piece. Text that was cut off anywhere is no manifest.
 *
 * @param layout the file's length and its pieces'
 * @param sha256 of the whole file, in lower case hex
 * @param pieceSha256 of each piece, likewise: they tell which pieces of a damaged file are good
 */
record Manifest(PieceLayout layout, String sha256, List<String> pieceSha256) {
    private static final String FORMAT = "moonlamp model 1";
    private static final int HEADER_LINES = 4;
    private static final int DIGEST_CHARACTERS = 64;

    Manifest {
        pieceSha256 = List.copyOf(pieceSha256);
    }

    /** Whether a text is a SHA-256 as we write it: 64 digits of lower case hex. */
    static boolean isDigest(String text) {
        if (text.length() != DIGEST_CHARACTERS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789abcdef".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is the manifest of a file. */
    boolean describes(String fileSha256, long fileBytes) {
        return sha256.equals(fileSha256) && layout.fileBytes() == fileBytes;
    }

    String text() {
        StringBuilder text = new StringBuilder(FORMAT)
                .append("\nbytes ")
                .append(layout.fileBytes())
                .append("\npiece ")
                .append(layout.pieceBytes())
                .append("\nsha256 ")
                .append(sha256)
                .append('\n');
        for (String digest : pieceSha256) {
            text.append(digest).append('\n');
        }
        return text.toString();
    }

    /** The manifest that a text is, or null if it is none. */
    static Manifest parse(String text) {
        List<String> lines = completeLines(text);
        if (lines == null || lines.size() < HEADER_LINES || !lines.get(0).equals(FORMAT)) {
            return null;
        }
        long fileBytes = number(lines.get(1), "bytes ");
        long pieceBytes = number(lines.get(2), "piece ");
        String sha256 = after(lines.get(3), "sha256 ");
        List<String> digests = lines.subList(HEADER_LINES, lines.size());
        if (fileBytes < 1 || pieceBytes < 1 || pieceBytes > Integer.MAX_VALUE || !isDigest(sha256)) {
            return null;
        }
        boolean complete = digests.size() == (fileBytes - 1) / pieceBytes + 1
                && digests.stream().allMatch(Manifest::isDigest);
        return complete ? new Manifest(new PieceLayout(fileBytes, (int) pieceBytes), sha256, digests) : null;
    }

    /** The lines, each ended by a line feed; null if the last one is not. */
    private static List<String> completeLines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                return null;
            }
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        return lines;
    }

    private static String after(String line, String name) {
        return line.startsWith(name) ? line.substring(name.length()) : "";
    }

    /** The number on a line, -1 if there is none. */
    private static long number(String line, String name) {
        try {
            return Long.parseLong(after(line, name));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
