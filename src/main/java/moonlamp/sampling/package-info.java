/**
 * From logits to the next token: repetition penalty, top-k, temperature, top-p, min-p and a seeded draw.
 *
 * <p>The same logits, settings and history give the same token on every machine: all arithmetic is IEEE 754 addition,
 * multiplication and division in a fixed order.
 */
package moonlamp.sampling;
