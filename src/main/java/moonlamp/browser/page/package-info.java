/**
 * The page: it shows choices and stories and passes on what the person does. What it does and when is decided in
 * {@link moonlamp.browser.page.flow}; here are the views on it. Text reaches the document as text nodes only.
 *
 * <p>index.html holds the markup; it is written in English, and the text of an element with {@code data-text}
 * is that of a {@link moonlamp.browser.page.words.Message}, by which it is translated.
 */
package moonlamp.browser.page;
