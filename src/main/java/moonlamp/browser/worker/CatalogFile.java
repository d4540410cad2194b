package moonlamp.browser.worker;

import java.util.ArrayList;
import java.util.List;
import moonlamp.browser.jso.Promises;
import moonlamp.browser.jso.RejectedException;
import moonlamp.browser.jso.SiteFiles;
import moonlamp.browser.models.Catalog;
import moonlamp.browser.models.CatalogEntry;
import moonlamp.browser.models.ModelFailureException;
import moonlamp.browser.models.ModelLibrary;
import moonlamp.protocol.FailureCode;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/** models/catalog.json of the site, whose form the build has checked. */
final class CatalogFile implements ModelLibrary.CatalogSource {
    private Catalog catalog;

    @Override
    public Catalog catalog() {
        if (catalog == null) {
            List<CatalogEntry> entries = new ArrayList<>();
            JSArrayReader<Entry> read = read();
            for (int i = 0; i < read.getLength(); i++) {
                entries.add(entry(read.get(i)));
            }
            catalog = new Catalog(entries);
        }
        return catalog;
    }

    private static JSArrayReader<Entry> read() {
        try {
            return Promises.await(entriesOf(SiteFiles.siteJson("models/catalog.json")));
        } catch (RejectedException e) {
            throw new ModelFailureException(FailureCode.E_NETWORK, "models/catalog.json: " + e.getMessage());
        }
    }

    private static CatalogEntry entry(Entry entry) {
        return new CatalogEntry(
                entry.getId(),
                entry.getName(),
                texts(entry.getUrls()),
                (long) entry.getBytes(),
                entry.getSha256(),
                texts(entry.getPieces()),
                (long) entry.getMemoryBytes(),
                entry.getLicenceName(),
                entry.getLicenceUrl(),
                String.join(" ", texts(entry.getLanguages())));
    }

    private static List<String> texts(JSArrayReader<JSString> array) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.getLength(); i++) {
            texts.add(array.get(i).stringValue());
        }
        return texts;
    }

    private interface Entry extends JSObject {
        @JSProperty
        String getId();

        @JSProperty
        String getName();

        @JSProperty
        JSArray<JSString> getUrls();

        @JSProperty
        double getBytes();

        @JSProperty
        String getSha256();

        @JSProperty
        JSArray<JSString> getPieces();

        @JSProperty
        double getMemoryBytes();

        @JSProperty
        String getLicenceName();

        @JSProperty
        String getLicenceUrl();

        @JSProperty
        JSArray<JSString> getLanguages();
    }

    @JSBody(
            params = "file",
            script =
                    """
            return file.then(function(catalog) {
              return catalog.models.map(function(model) {
                return Object.assign({ pieces: [] }, model, {
                  licenceName: model.licence.name,
                  licenceUrl: model.licence.url
                });
              });
            });
            """)
    private static native JSPromise<JSArray<Entry>> entriesOf(JSPromise<JSObject> file);
}
