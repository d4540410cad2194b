package moonlamp.protocol;

/** What is being done with a model. */
public enum ModelPhase {
    /** What is stored is read and compared with its hashes. */
    CHECKING,
    /** A server has been asked and has not answered yet. */
    CONNECTING,
    /** Bytes are arriving. */
    FETCHING,
    /** The connection is gone or the servers are busy; it goes on by itself. Nothing is lost. */
    WAITING,
    /** Damaged pieces are being fetched again. */
    REPAIRING,
    /** A file of this device is read and hashed. */
    READING,
    /** A file of this device is put into storage. */
    STORING
}
