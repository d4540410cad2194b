package moonlamp.conversion;

/**
 * A tensor's data on disk.
 *
 * @param file the safetensors file
 * @param fileBytes the file's size when its header was read
 * @param offset where the data begins in the file
 */
record StoredTensor(InputFile file, long fileBytes, long offset, SafetensorsTensor tensor) {}
