/**
 * What the page does about storytellers, without a browser: which there are, fetching, taking in, checking and removing
 * them, and which one tells.
 *
 * <p>Plain Java, so that every order of clicks, reports and breakdowns can be tested on the JVM.
 */
package moonlamp.browser.page.models;
