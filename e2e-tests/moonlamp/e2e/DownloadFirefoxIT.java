package moonlamp.e2e;

/** Downloads in Firefox. */
class DownloadFirefoxIT extends DownloadCases {
    DownloadFirefoxIT() {
        super(BrowserKind.FIREFOX);
    }
}
