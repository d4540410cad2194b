package moonlamp.e2e;

/**
 * The store in Firefox. On one thread each: when several story workers come and go, Firefox at times never finishes the
 * construction of a helper, which has nothing to do with the store.
 */
class ModelStoreFirefoxIT extends ModelStoreCases {
    ModelStoreFirefoxIT() {
        super(BrowserKind.FIREFOX, 1);
    }
}
