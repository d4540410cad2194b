/**
 * The page: it shows choices and stories and passes on what the person does. What it does and when is decided in
 * {@link moonlamp.browser.page.flow}; here are the views on it. Text reaches the document as text nodes only.
 *
 * <p>index.html holds the markup; an element with {@code data-text="some-key"} shows the {@link
 * moonlamp.browser.page.words.Message} of that name.
 */
package moonlamp.browser.page;
