/**
 * Stories as other programs take them: plain text, an EPUB book, a picture.
 *
 * <p>Plain Java: makes texts and bytes, and hands nothing out itself.
 */
package moonlamp.export;
