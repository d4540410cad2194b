package moonlamp.protocol;

/** What can go wrong, as finely as a person can do something different about it. */
public enum FailureCode {
    /** The model file could not be fetched, or its transfer broke off. */
    E_NETWORK,
    /** The server answered, but not with the file: the message has the status. */
    E_HTTP,
    /** The servers refuse the file without an account (401, 403). */
    E_REFUSED,
    /** The servers do not have the file any more (404, 410). */
    E_GONE,
    /** The servers are busy or broken (429, 5xx), and were so several times in a row. */
    E_BUSY,
    /** A web page came instead of the file: most likely the network asks for signing in first. */
    E_PORTAL,
    /** The body ended early or went on too long. */
    E_LENGTH,
    /** The bytes are not the ones that were promised. */
    E_HASH,
    /** There is no room in the browser's storage: a write was refused. */
    E_SPACE,
    /** The browser's storage does not work, or what lies there can no longer be read. */
    E_STORAGE,
    /** The model is not in this browser, or not any more: the browser may have cleared it. */
    E_MISSING,
    /** A part of the stored model is missing or changed, and could not be fetched again. */
    E_DAMAGED,
    /** The file that was picked could not be read to its end, or changed while it was read. */
    E_FILE,
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
