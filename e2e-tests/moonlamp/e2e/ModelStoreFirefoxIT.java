package moonlamp.e2e;

/** The store in Firefox. */
class ModelStoreFirefoxIT extends ModelStoreCases {
    ModelStoreFirefoxIT() {
        super(BrowserKind.FIREFOX);
    }
}
