package moonlamp.e2e;

/** Imports in Firefox. */
class ImportFirefoxIT extends ImportCases {
    ImportFirefoxIT() {
        super(BrowserKind.FIREFOX);
    }
}
