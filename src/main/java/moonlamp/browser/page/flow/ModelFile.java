package moonlamp.browser.page.flow;

import moonlamp.story.ModelFingerprint;

/**
 * The model that tells the stories.
 *
 * @param url relative to the page's folder; empty for one that lies in the browser's storage, or in memory
 * @param bytes exact length
 * @param sha256 lower case hex; may be empty for one with a URL
 */
public record ModelFile(String url, long bytes, String sha256) {
    /** The short mark that links of its stories carry. */
    ModelFingerprint fingerprint() {
        return ModelFingerprint.of(sha256);
    }
}
