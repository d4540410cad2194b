package moonlamp.browser.page.reading;

import java.util.ArrayList;
import java.util.List;

/** A voice that says nothing by itself: the test says what is heard. Like a browser's, it tells of being silenced late. */
final class FakeVoice implements Voice {
    final List<Utterance> said = new ArrayList<>();
    final List<Hearing> hearings = new ArrayList<>();
    int cancelled;

    @Override
    public void speak(Utterance utterance, Hearing hearing) {
        said.add(utterance);
        hearings.add(hearing);
    }

    @Override
    public void cancel() {
        cancelled++;
    }

    /** What was said, in order. */
    List<String> texts() {
        return said.stream().map(Utterance::text).toList();
    }

    Hearing last() {
        return hearings.get(hearings.size() - 1);
    }

    /** The utterance is spoken from its beginning to its end. */
    void speakWell() {
        last().began();
        last().ended();
    }
}
