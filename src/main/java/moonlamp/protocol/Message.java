package moonlamp.protocol;

/** Anything that travels between page and worker. */
public sealed interface Message permits Request, Report, ModelRequest, ModelReport {
    /** The run this message belongs to: the load, the story, the download or the question that the page numbered so. */
    int run();
}
