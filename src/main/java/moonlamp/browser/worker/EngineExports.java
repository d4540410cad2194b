package moonlamp.browser.worker;

import org.teavm.jso.JSObject;

/** The exports of an engine module; see {@link moonlamp.browser.engine} for what they do. */
interface EngineExports extends JSObject {
    int begin(int base, int fileBytes, int threads, int precision);

    int stagingAddress();

    int stagingBytes();

    int outputAddress();

    int feedHeader(int length);

    int feedPlan(int length);

    int plannedPages();

    int plannedName();

    int startLoad();

    int feedWeights(int fileOffset, int length);

    int hash(int length);

    int hashState();

    int resumeHash(int length);

    int digest();

    int finishLoad();

    int facts();

    int teamAddress();

    int setSampling(
            float temperature,
            int topK,
            float topP,
            float minP,
            float repetitionPenalty,
            int repetitionWindow,
            int head,
            int drafts,
            int seedHigh,
            int seedLow);

    int startStory(int promptBytes, int beginningBytes);

    int preparePrompt(int promptBytes);

    int promptRead();

    int readPrompt();

    int step();

    int progress();

    int failure();
}
