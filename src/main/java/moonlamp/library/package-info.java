/**
 * The stories that a family keeps: what is known of each, how they are found again, how they are written down, and the
 * backup that carries them to another device.
 *
 * <p>Plain Java. Where the records lie is behind {@link moonlamp.library.Records}.
 */
package moonlamp.library;
