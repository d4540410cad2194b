/**
 * Text to token ids and back, as Gemma's SentencePiece model does it, from the vocabulary inside a GGUF file.
 *
 * <p>Start at {@link moonlamp.tokenizer.SentencePieceTokenizer}; {@link moonlamp.tokenizer.GemmaChatTemplate} puts a
 * person's text into a turn, {@link moonlamp.tokenizer.TokenStream} turns generated ids into text as they come.
 */
package moonlamp.tokenizer;
