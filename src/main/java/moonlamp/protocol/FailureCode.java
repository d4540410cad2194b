package moonlamp.protocol;

/** What can go wrong, as finely as a person can do something different about it. */
public enum FailureCode {
    /** The model file could not be fetched, or its transfer broke off. */
    E_NETWORK,
    /** The server answered, but not with the file: the message has the status. */
    E_HTTP,
    /** The body ended early or went on too long. */
    E_LENGTH,
    /** The bytes are not the ones that were promised. */
    E_HASH,
    /** The file is damaged or not a model; the message names offset, field, expected and found. */
    E_MODEL,
    /** A sound model of a kind that is not supported. */
    E_UNSUPPORTED,
    /** The device did not give the memory that the model needs. */
    E_MEMORY,
    /** The prompt does not fit into the model's context. */
    E_PROMPT,
    /** The browser lacks what the engine needs. */
    E_BROWSER,
    /** The engine broke down; the worker must be replaced. */
    E_ENGINE,
    /** A message was not understood, or came at the wrong time. */
    E_PROTOCOL
}
