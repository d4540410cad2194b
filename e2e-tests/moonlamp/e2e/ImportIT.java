package moonlamp.e2e;

/** Imports in Chromium. */
class ImportIT extends ImportCases {
    ImportIT() {
        super(BrowserKind.CHROMIUM);
    }
}
