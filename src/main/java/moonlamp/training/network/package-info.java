/**
 * The network of Gemma 3 with its gradients: shape and parameters, a forward and a backward pass over packed documents.
 * The arithmetic is that of moonlamp.model in f32; every layer sees its whole document, which is the same as long as the
 * sliding window covers the context. Knows no text and no files.
 */
package moonlamp.training.network;
