package moonlamp.teavm;

import org.teavm.classlib.ResourceSupplier;
import org.teavm.classlib.ResourceSupplierContext;

/**
 * The resources that come along into the browser: the lists by which stories are kept fit for bedtime. TeaVM finds this as
 * a service, and puts the files into the scripts that read resources at all: the page's and the story worker's.
 */
@SuppressWarnings("deprecation")
public final class StoryLists implements ResourceSupplier {
    private static final String FOLDER = "moonlamp/story/safety/";

    @Override
    public String[] supplyResources(ResourceSupplierContext context) {
        return new String[] {
            FOLDER + "dark-words.txt",
            FOLDER + "dark-words.en.txt",
            FOLDER + "dark-words.de.txt",
            FOLDER + "calm-words.en.txt",
            FOLDER + "calm-words.de.txt",
            FOLDER + "gentle-endings.en.txt",
            FOLDER + "gentle-endings.de.txt"
        };
    }
}
