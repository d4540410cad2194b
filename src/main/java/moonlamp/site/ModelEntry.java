package moonlamp.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A model that the site brings along, as the page learns of it from models/models.json.
 *
 * @param id the file's name without its ending
 * @param name for people
 * @param url relative to the site's folder
 * @param bytes its exact length
 * @param sha256 of the file, in lower case hex
 */
record ModelEntry(String id, String name, String url, long bytes, String sha256) {
    private static final String ENDING = ".gguf";

    /**
     * Copies the GGUF files of a folder and describes them.
     *
     * @throws SiteException if there is none
     */
    static List<ModelEntry> copyAll(Path from, Path to) throws IOException {
        List<ModelEntry> models = new ArrayList<>();
        Files.createDirectories(to);
        for (Path file : ggufFiles(from)) {
            String name = file.getFileName().toString();
            if (!name.matches("[A-Za-z0-9._-]+")) {
                throw new SiteException("The name of " + file + " may have letters, digits, '.', '_' and '-' only");
            }
            Files.copy(file, to.resolve(name));
            models.add(of(file, name));
        }
        if (models.isEmpty()) {
            throw new SiteException("The site needs a storyteller: there is no " + ENDING + " file in " + from);
        }
        return models;
    }

    private static List<Path> ggufFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static ModelEntry of(Path file, String fileName) throws IOException {
        String id = fileName.substring(0, fileName.length() - ENDING.length());
        return new ModelEntry(id, displayName(id), "models/" + fileName, Files.size(file), Sha256.of(file));
    }

    /** "moonlamp-little" becomes "Moonlamp little". */
    private static String displayName(String id) {
        String words = id.replace('-', ' ').replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
