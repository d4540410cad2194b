package moonlamp.browser.storage;

import java.util.List;

/**
 * What a kept model consists of; its presence says that the model is whole.
 *
 * <p>As text: a line each for format, file length, piece length, SHA-256 of the file, time, memory and name, then one for
 * the SHA-256 of every piece. Text that was cut off anywhere is no manifest.
 *
 * @param layout the file's length and its pieces'
 * @param sha256 of the whole file, in lower case hex
 * @param label what else is remembered
 * @param pieceSha256 of each piece, likewise: they tell which pieces of a damaged file are good
 */
record Manifest(PieceLayout layout, String sha256, ModelLabel label, List<String> pieceSha256) {
    private static final String FORMAT = "moonlamp model 2";
    private static final int HEADER_LINES = 7;
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

    /** The manifest in a folder, or null if there is none. */
    static Manifest in(PieceFolder<?> folder) {
        String text = folder.readManifest();
        return text == null ? null : parse(text);
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
                .append("\nsaved ")
                .append(label.savedAt())
                .append("\nmemory ")
                .append(label.memoryBytes())
                .append("\nname ")
                .append(label.name())
                .append('\n');
        for (String digest : pieceSha256) {
            text.append(digest).append('\n');
        }
        return text.toString();
    }

    /** The manifest that a text is, or null if it is none. */
    static Manifest parse(String text) {
        List<String> lines = Lines.complete(text);
        if (!text.endsWith("\n") || lines.size() < HEADER_LINES || !lines.get(0).equals(FORMAT)) {
            return null;
        }
        long fileBytes = Lines.number(lines.get(1), "bytes ");
        long pieceBytes = Lines.number(lines.get(2), "piece ");
        String sha256 = Lines.after(lines.get(3), "sha256 ");
        long savedAt = Lines.number(lines.get(4), "saved ");
        long memoryBytes = Lines.number(lines.get(5), "memory ");
        List<String> digests = lines.subList(HEADER_LINES, lines.size());
        if (!PieceLayout.isPossible(fileBytes, pieceBytes)
                || !isDigest(sha256)
                || savedAt < 0
                || memoryBytes < 0
                || !lines.get(6).startsWith("name ")) {
            return null;
        }
        PieceLayout layout = new PieceLayout(fileBytes, (int) pieceBytes);
        ModelLabel label = new ModelLabel(Lines.after(lines.get(6), "name "), memoryBytes, savedAt);
        boolean complete = digests.size() == layout.count() && digests.stream().allMatch(Manifest::isDigest);
        return complete ? new Manifest(layout, sha256, label, digests) : null;
    }
}
