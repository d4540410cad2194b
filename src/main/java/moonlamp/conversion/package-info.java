/**
 * From a fine-tuned Gemma 3 as training programs save it (safetensors, config.json, tokenizer.model or tokenizer.json) to
 * one GGUF file: {@link moonlamp.conversion.Conversion}. Every byte read is foreign and checked; weights are quantised
 * piece by piece; the file appears under its name only when it is complete. JVM only.
 *
 * <p>Names, norms and metadata follow llama.cpp's converter ({@code conversion/gemma.py}), types its quantiser.
 */
package moonlamp.conversion;
