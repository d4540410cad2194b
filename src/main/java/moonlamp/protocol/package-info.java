/**
 * What the page and the story worker say to each other: plain records, no browser types.
 *
 * <p>The page sends {@link moonlamp.protocol.Request}s, the worker answers with {@link moonlamp.protocol.Report}s. Every
 * message carries the run it belongs to, a number that the page counts up; a report of an older run is to be ignored.
 * <pre>
 * Load  -> Loading* (Ready | Failed)                          one model for the life of a worker
 * Tell  -> Thinking+ Sentence* (Done | Failed)                one story at a time; a newer Tell stops the older one
 * Prepare -> nothing                                          reads a prompt ahead while nothing is told; any Tell, Stop
 *                                                             or newer Prepare ends it
 * Stop  -> the story of that run ends with Done(STOPPED)      within one token; nothing happens when it has ended
 * Ping  -> Pong                                               also while a story is written: silence means a dead worker
 * </pre>
 * A load that failed may be repeated with another Load. After a failure with code E_ENGINE the worker can no longer be
 * used: the page ends it and starts a new one. {@link moonlamp.protocol.MessageCodec} fixes the form on the wire.
 *
 * <p>Models are fetched, taken in, checked and removed by a second worker, so that a download outlives a storyteller. It
 * speaks {@link moonlamp.protocol.ModelRequest}s and {@link moonlamp.protocol.ModelReport}s; any
 * run may end with Failed instead:
 * <pre>
 * ListModels   -> Listed* ListEnd
 * MeasureSpace -> Space
 * Download     -> Progress* (Installed | Paused | Cancelled)  goes on where an earlier one stopped; one per model: in a
 *                                                             second tab it follows the first, and takes over when that
 *                                                             tab is closed
 * Import       -> Progress* (Installed | Unverified | Cancelled)
 * Check        -> Progress* (Checked | Cancelled)
 * Remove       -> Removed
 * Open         -> Opened                                      then Load, in a story worker, without a URL
 * Pause, Cancel -> the run that they name ends                nothing happens when it has ended
 * </pre>
 */
package moonlamp.protocol;
