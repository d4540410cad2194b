package moonlamp.e2e;

/** What a models worker would say of Gemma, for a page that has a {@link FakeTeller}. */
final class FakeGemma {
    static final String MODEL = "3626e245220ca4a1c5911eb4010b3ecb7bdbf5bc53c79403c21355354d1e2dc6";
    static final long BYTES = 241_410_624;

    static final String PROGRESS =
            """
            {"type": "Progress", "model": "%s", "phase": "FETCHING", "doneBytes": 152000000, "totalBytes": %d,
              "bytesPerSecond": 3100000, "secondsLeft": 40, "donePieces": 36, "totalPieces": 58, "elsewhere": false,
              "notice": ""}
            """
                    .formatted(MODEL, BYTES);

    static final String INSTALLED =
            """
            {"type": "Installed", "model": "%s", "name": "Gemma 3 270M, 4 bit", "verified": true, "storage": "FILES"}
            """
                    .formatted(MODEL);

    static final String MENDED =
            """
            {"type": "Checked", "model": "%s", "damagedPieces": 1, "repairedPieces": 1}
            """
                    .formatted(MODEL);

    static final String NO_ROOM =
            """
            {"type": "Space", "neededBytes": 91000000, "usedBytes": 153000000, "freeBytes": 12000000, "persisted": false}
            """;

    static final String UNVERIFIED =
            """
            {"type": "Unverified", "model": "%s", "name": "My own", "bytes": 291000000}
            """
                    .formatted("ab".repeat(32));

    private FakeGemma() {}

    /** The list with this one model, as JavaScript. */
    static String list(String state, long stored) {
        return """
                [{ model: "%s", catalogId: "gemma", name: "Gemma 3 270M, 4 bit", bytes: %d, storedBytes: %d, state: "%s",
                  storage: "%s", savedAt: 0, memoryBytes: 325000000, licence: "Gemma Terms of Use",
                  licenceUrl: "https://ai.google.dev/gemma/terms", languages: "en de" }]
                """
                .formatted(MODEL, BYTES, stored, state, stored == 0 ? "NONE" : "FILES");
    }

    static String failed(String code) {
        return "{\"type\": \"Failed\", \"code\": \"" + code + "\", \"message\": \"the details\"}";
    }
}
