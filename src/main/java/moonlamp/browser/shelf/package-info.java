/** Where kept stories lie in the browser: IndexedDB, and word to the other tabs. */
package moonlamp.browser.shelf;
