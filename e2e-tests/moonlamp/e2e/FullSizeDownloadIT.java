package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import moonlamp.quant.GgmlType;
import moonlamp.testing.TinyModels;
import org.junit.jupiter.api.Test;

/**
 * A file as large as the published one, with its tensors and types: fetched with one break, stored, loaded, told with. It
 * lies on the disk, below {@code target}; neither the test nor the browser ever has it in one piece in memory.
 */
class FullSizeDownloadIT extends ModelsCases {
    private static final Path FILE = Path.of("target", "full-size.gguf");
    /** Gemma 3 270M with Q4_0 matrices and a Q8_0 embedding, as published. */
    private static final long PUBLISHED_BYTES = 241_410_624;

    /** The published vocabulary has longer pieces than the test's. */
    private static final long SHORTER_VOCABULARY_BYTES = 5_000_000;

    FullSizeDownloadIT() {
        super(BrowserKind.CHROMIUM);
    }

    @Test
    void isFetchedWithABreakAndTellsAStory() throws IOException {
        write();
        try {
            long bytes = Files.size(FILE);
            long half = bytes / 2 / PIECE * PIECE;
            assertTrue(Math.abs(bytes - PUBLISHED_BYTES) < SHORTER_VOCABULARY_BYTES, bytes + " bytes");
            with(HubFile.of(FILE), "", world -> {
                world.hub().answering(hit -> hit.index() == 0 ? HubReply.right().ending(half + 9) : HubReply.right());
                world.page().send(world.request(1)).awaitBytes(1, half);
                world.assertEnded("Installed", world.page().ending(1));
                assertEquals(List.of(0L, half + 9), world.hub().starts());
                assertEquals(List.of(), world.hub().complaints());
                assertEquals("INSTALLED", world.page().listed().get("state"));
                Map<String, Object> told = world.page().tell(2, world.hub().sha256(), bytes);
                assertEquals("Done", told.get("type"), told.toString());
            });
        } finally {
            Files.deleteIfExists(FILE);
        }
    }

    /** As published, but for its weights, which are random, and its vocabulary. */
    private static void write() throws IOException {
        new TinyModels()
                .layers(18)
                .hidden(640)
                .ffn(2048)
                .heads(4, 1)
                .headDim(256)
                .window(512)
                .context(32_768)
                .vocabulary(262_144)
                .type(GgmlType.Q4_0)
                .embeddingType(GgmlType.Q8_0)
                .write(FILE);
    }
}
