/**
 * The story worker: chooses an engine module for this browser, streams the model into its memory and tells stories, one
 * token a turn of the event loop, so that a stop or a sign of life never waits for more than a token. Decisions and the
 * course of a story are plain Java behind {@link moonlamp.browser.worker.StoryEngine}; what touches the browser is thin.
 *
 * <p>{@link moonlamp.browser.worker.ModelsMain} is another program, for another worker: {@link moonlamp.browser.models} over
 * the browser's network, storage and tabs.
 */
package moonlamp.browser.worker;
