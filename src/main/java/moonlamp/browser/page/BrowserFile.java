package moonlamp.browser.page;

import moonlamp.browser.page.models.FileRef;
import org.teavm.jso.file.Blob;

/** A file of this device, or a model in memory, as the browser hands it over. */
record BrowserFile(String name, Blob blob) implements FileRef {}
