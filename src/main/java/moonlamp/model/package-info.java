/**
 * The Gemma 3 forward pass: shapes from the file's metadata, weights streamed into the kernels' layout, ring-buffer
 * key/value caches, and the layers themselves. Everything large lives in linear memory and is laid out once, by code
 * that can also merely measure.
 */
package moonlamp.model;
