package moonlamp.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.GgufWriter;
import moonlamp.protocol.ModelRequest;
import moonlamp.testing.TinyModels;
import org.junit.jupiter.api.Test;

/** Files of this device, taken in without the network. */
abstract class ImportCases extends ModelsCases {
    private static final byte[] KNOWN = PaddedModel.of(2 * PIECE + 500_000, 1);
    private static final byte[] UNKNOWN = PaddedModel.of(PIECE + 500_000, 2);
    private static final String PATH = "models/picked.gguf";

    ImportCases(BrowserKind kind) {
        super(kind);
    }

    @Test
    void aKnownFileIsVerified() {
        withPicked(KNOWN, "", world -> {
            Map<String, Object> installed = world.page().take(importing(1, false), PATH);
            world.assertEnded("Installed", installed);
            assertEquals(List.of(true, "Test model"), List.of(installed.get("verified"), installed.get("name")));
            world.assertInstalled();
            assertEquals(List.of(), world.hub().hits());
            assertEquals(
                    "Done",
                    world.page().tell(2, world.hub().sha256(), KNOWN.length).get("type"));
        });
    }

    @Test
    void anUnknownFileIsTakenInWhenThatIsWanted() {
        withPicked(UNKNOWN, "", world -> {
            String model = TwoPieceModel.sha256(UNKNOWN);
            Map<String, Object> asked = world.page().take(importing(1, false), PATH);
            world.assertEnded("Unverified", asked);
            assertEquals(model, asked.get("model"));
            assertTrue(asked.get("name").toString().contains("Moonlamp"), asked.toString());
            assertEquals(List.of(), world.page().stored());
            Map<String, Object> installed = world.page().take(importing(2, true), PATH);
            assertEquals(List.of("Installed", false), List.of(installed.get("type"), installed.get("verified")));
            world.page().ask(new ModelRequest.ListModels(3));
            Map<String, Object> listed = world.page().reports(3).get(1);
            assertEquals(
                    List.of(model, "", "INSTALLED", asked.get("name")),
                    List.of(listed.get("model"), listed.get("catalogId"), listed.get("state"), listed.get("name")));
            assertTrue(((Number) listed.get("memoryBytes")).longValue() > 1 << 20, listed.toString());
            assertEquals("Done", world.page().tell(4, model, UNKNOWN.length).get("type"));
            world.page().spoil(model, 0, false);
            Map<String, Object> checked = world.page().ask(new ModelRequest.Check(5, model, true));
            assertEquals(
                    List.of(1, 0), List.of(checked.get("damagedPieces"), checked.get("repairedPieces")), "no source");
            world.assertFailed("E_DAMAGED", world.page().ask(new ModelRequest.Open(6, model)));
        });
    }

    @Test
    void saysWhatAWrongFileIs() {
        Map<byte[], List<String>> wrong = new LinkedHashMap<>();
        wrong.put(new byte[0], List.of("E_MODEL", "empty"));
        wrong.put("PK\3\4 and more".getBytes(), List.of("E_MODEL", "ZIP"));
        wrong.put("<!doctype html><title>Sign in</title>".getBytes(), List.of("E_MODEL", "web page"));
        wrong.put(Arrays.copyOf(UNKNOWN, 1000), List.of("E_MODEL", ""));
        wrong.put(Arrays.copyOf(UNKNOWN, UNKNOWN.length - 1), List.of("E_MODEL", ""));
        wrong.put(llama(), List.of("E_UNSUPPORTED", "llama"));
        wrong.forEach((file, expected) -> withPicked(file, "", world -> {
            Map<String, Object> failed = world.page().take(importing(1, true), PATH);
            world.assertFailed(expected.get(0), failed);
            assertTrue(failed.get("message").toString().contains(expected.get(1)), failed.toString());
            assertEquals(List.of(), world.page().stored());
        }));
    }

    @Test
    void aFileIsTakenInWhileItIsBeingFetched() {
        withPicked(KNOWN, "", world -> {
            world.hub().throttled(2_000_000);
            world.page().send(world.request(1)).await(1, "Progress");
            world.assertEnded("Installed", world.page().take(importing(2, false), PATH));
            world.assertEnded("Paused", world.page().ending(1));
            world.assertInstalled();
        });
    }

    @Test
    void aFileIsUsedFromMemoryWhereNothingCanBeStored() {
        withPicked(UNKNOWN, WITHOUT_STORAGE, world -> {
            assertEquals("MEMORY", world.page().take(importing(1, true), PATH).get("storage"));
            Map<String, Object> told = world.page().tell(2, TwoPieceModel.sha256(UNKNOWN), UNKNOWN.length);
            assertEquals("Done", told.get("type"), told.toString());
        });
    }

    private static ModelRequest.Import importing(int run, boolean acceptUnverified) {
        return new ModelRequest.Import(run, "picked.gguf", acceptUnverified, false);
    }

    /** A sound file of another family. */
    private static byte[] llama() {
        byte[] tiny = new TinyModels().toGguf();
        GgufWriter writer = new GgufWriter();
        GgufHeader header = GgufHeader.parse(tiny, tiny.length, tiny.length);
        for (String key : header.keys()) {
            if (!key.equals("general.architecture")) {
                writer.put(key, header.value(key).orElseThrow());
            }
        }
        writer.string("general.architecture", "llama");
        header.tensors()
                .forEach(tensor -> writer.tensor(
                        tensor.name(),
                        tensor.type(),
                        Arrays.copyOfRange(tiny, (int) tensor.offset(), (int) tensor.end()),
                        tensor.dims()));
        return writer.toBytes();
    }

    /** The catalog knows one file; another may be picked. */
    private void withPicked(byte[] picked, String patch, Visitor visitor) {
        try (ModelHub hub = new ModelHub(KNOWN);
                SiteCopy site = site(hub.catalog(), patch).write(PATH, picked)) {
            with(hub, site, visitor);
        }
    }
}
