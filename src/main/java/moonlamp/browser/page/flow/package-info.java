/**
 * What the page does, without a browser: the states, the story as it grows, the watch over the worker.
 *
 * <p>Plain Java, so that every order of clicks, messages and breakdowns can be tested on the JVM.
 */
package moonlamp.browser.page.flow;
