package moonlamp.conversion;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.Quoted;

/**
 * All tensors of a saved model: those of {@code model.safetensors}, or of the parts that {@code
 * model.safetensors.index.json} lists, which says of each tensor in which part it is.
 */
final class Checkpoint {
    private static final String SINGLE = "model.safetensors";
    private static final String INDEX = "model.safetensors.index.json";
    private static final String ADAPTER = "adapter_model.safetensors";
    private static final int MAX_INDEX_BYTES = 16 << 20;

    private final Path folder;
    private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();

    private Checkpoint(Path folder) {
        this.folder = folder;
    }

    /** Reads the headers of all safetensors files in {@code folder} that belong to the model. */
    static Checkpoint open(Path folder) {
        Checkpoint checkpoint = new Checkpoint(folder);
        InputFile index = InputFile.in(folder, INDEX);
        InputFile single = InputFile.in(folder, SINGLE);
        if (index.exists() && single.exists()) {
            throw new ConversionException(Kind.INDEX, INDEX, SINGLE + " is there as well");
        }
        if (index.exists()) {
            checkpoint.addParts(readIndex(index));
        } else if (!single.exists() && Files.exists(folder.resolve(ADAPTER))) {
            throw new ConversionException(Kind.ADAPTER, ADAPTER, "the folder has an adapter and no model");
        } else {
            checkpoint.add(single);
        }
        return checkpoint;
    }

    /** The tensors by name. */
    Map<String, StoredTensor> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    private void add(InputFile file) {
        SafetensorsHeader header = SafetensorsReader.read(file);
        for (SafetensorsTensor tensor : header.tensors().values()) {
            StoredTensor stored =
                    new StoredTensor(file, header.fileBytes(), header.dataOffset() + tensor.begin(), tensor);
            StoredTensor other = tensors.putIfAbsent(tensor.name(), stored);
            if (other != null) {
                String place = file.name() + ", tensor " + Quoted.of(tensor.name());
                String problem = "it is in " + other.file().name() + " as well";
                throw new ConversionException(Kind.DUPLICATE, place, problem);
            }
        }
    }

    private void addParts(Map<String, String> partOf) {
        for (String part : new TreeSet<>(partOf.values())) {
            add(InputFile.in(folder, part));
        }
        for (StoredTensor tensor : tensors.values()) {
            String name = tensor.tensor().name();
            if (!tensor.file().name().equals(partOf.get(name))) {
                String problem = "the index does not have it there";
                throw new ConversionException(
                        Kind.INDEX, tensor.file().name() + ", tensor " + Quoted.of(name), problem);
            }
        }
        for (Map.Entry<String, String> entry : partOf.entrySet()) {
            if (!tensors.containsKey(entry.getKey())) {
                String problem = Quoted.of(entry.getKey()) + " is not in " + entry.getValue();
                throw new ConversionException(Kind.INDEX, INDEX, problem);
            }
        }
    }

    private static Map<String, String> readIndex(InputFile index) {
        return index.read(MAX_INDEX_BYTES, in -> Json.read(in, INDEX, Checkpoint::readIndex));
    }

    private static Map<String, String> readIndex(JsonReader in) throws IOException {
        Map<String, String> partOf = null;
        in.beginObject();
        while (in.hasNext()) {
            if (!in.nextName().equals("weight_map")) {
                in.skipValue();
            } else if (partOf != null) {
                throw new ConversionException(Kind.DUPLICATE, INDEX, "it has two fields weight_map");
            } else {
                partOf = readWeightMap(in);
            }
        }
        in.endObject();
        if (partOf == null) {
            throw new ConversionException(Kind.JSON, INDEX, "it has no weight_map");
        }
        return partOf;
    }

    private static Map<String, String> readWeightMap(JsonReader in) throws IOException {
        Map<String, String> partOf = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            String part = Json.text(in);
            // a plain name: what the index says never leads out of the folder
            if (!part.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,200}\\.safetensors")) {
                throw new ConversionException(Kind.INDEX, INDEX, Quoted.of(part) + " is no name of a part");
            }
            if (partOf.put(name, part) != null) {
                throw new ConversionException(Kind.DUPLICATE, INDEX, Quoted.of(name) + " is there twice");
            }
            if (partOf.size() > SafetensorsReader.MAX_TENSORS) {
                String problem = "more than " + SafetensorsReader.MAX_TENSORS + " tensors";
                throw new ConversionException(Kind.TENSOR_COUNT, INDEX, problem);
            }
        }
        in.endObject();
        return partOf;
    }
}
