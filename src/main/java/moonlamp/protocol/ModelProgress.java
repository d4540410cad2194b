package moonlamp.protocol;

/**
 * How far a download, an import or a check has come.
 *
 * @param model the file's SHA-256 in lower case hex; empty while a file of this device is read
 * @param phase what is being done
 * @param doneBytes of the whole file, what was there before included
 * @param totalBytes length of the file
 * @param bytesPerSecond over the last seconds; 0 if nothing moves
 * @param secondsLeft at this rate; -1 while that cannot be said
 * @param donePieces pieces that are stored and checked
 * @param totalPieces pieces of the file
 * @param elsewhere whether another tab is doing it, and this one looks on
 * @param notice why it waits or fetches again, for the curious, in English; often empty
 */
public record ModelProgress(
        String model,
        ModelPhase phase,
        long doneBytes,
        long totalBytes,
        double bytesPerSecond,
        int secondsLeft,
        int donePieces,
        int totalPieces,
        boolean elsewhere,
        String notice) {}
