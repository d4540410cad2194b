package moonlamp.browser.models;

import java.util.List;
import java.util.Optional;

/** The models that can be fetched, the recommended one first. */
public record Catalog(List<CatalogEntry> entries) {
    public Catalog {
        entries = List.copyOf(entries);
    }

    /** The entry of a file. */
    public Optional<CatalogEntry> find(String sha256) {
        return entries.stream().filter(entry -> entry.sha256().equals(sha256)).findFirst();
    }
}
