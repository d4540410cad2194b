package moonlamp.browser.page.flow;

/**
 * The model that the site brings with it.
 *
 * @param url relative to the page's folder
 * @param bytes exact length
 * @param sha256 lower case hex; may be empty
 */
public record ModelFile(String url, long bytes, String sha256) {}
