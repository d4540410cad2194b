package moonlamp.protocol;

/** Anything that travels between page and worker. */
public sealed interface Message permits Request, Report {
    /** The run this message belongs to: the load, the story or the question that the page numbered so. */
    int run();
}
