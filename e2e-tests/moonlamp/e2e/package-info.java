/**
 * The app as a person uses it: Playwright drives real browsers against target/site. {@link moonlamp.e2e.Browsers} finds
 * them, the visit opens the app and fails a test for anything the browser complains about.
 */
package moonlamp.e2e;
