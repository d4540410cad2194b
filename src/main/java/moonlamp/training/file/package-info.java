/** The trainer's files: checkpoints, vocabularies and models in GGUF. What is replaced is replaced whole or not at all. */
package moonlamp.training.file;
