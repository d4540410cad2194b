package moonlamp.browser.page;

import java.util.function.BooleanSupplier;
import moonlamp.browser.jso.WakeLock;
import moonlamp.browser.page.reading.Fading;
import moonlamp.browser.page.reading.ReadAloud;
import moonlamp.browser.page.reading.ReadAloudView;
import moonlamp.browser.page.reading.ReadingMatter;
import moonlamp.browser.page.reading.ReadingSettings;
import moonlamp.browser.page.reading.SleepTimer;
import moonlamp.browser.page.reading.VoiceChoice;
import moonlamp.browser.page.reading.Wakefulness;
import moonlamp.browser.page.words.Messages;
import moonlamp.story.Sentence;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Reading mode: the story and nothing else, silently or aloud, until the light goes down. */
final class Reading implements ReadAloudView {
    private static final int TICK_MILLIS = 1000;
    /** Browsers find their voices a moment after they have been asked for them. */
    private static final double VOICES_MILLIS = 2000;
    /** For so long the text is not moved after somebody has moved it. */
    private static final double HAND_MILLIS = 4000;

    private final LocalNotebook notebook = new LocalNotebook();
    private final ReadingSheet sheet = new ReadingSheet();
    private final ReadingDock dock;
    private final ReadingNight night;
    private final ReadingPanel panel;
    private final ReadingKeys keys;
    private final HTMLElement said = Dom.byId("read-said");
    private final SpeechVoice voice = new SpeechVoice(this::voicesCame);
    private final ReadAloud reader = new ReadAloud(voice, this);
    private final SleepTimer timer = new SleepTimer();
    private final Fading fading = new Fading();
    private final Wakefulness wakefulness = new Wakefulness();
    private final WakeLock wakeLock = new WakeLock();
    private final BooleanSupplier covered;
    private ReadingSettings settings = ReadingSettings.read(notebook);
    private String language = "en";
    private boolean open;
    private boolean ended;
    private int clock;
    private double handMillis = -HAND_MILLIS;
    /** Since when the browser is asked for its voices, to begin as soon as there are some; negative if it is not. */
    private double askingMillis = -1;
    /** What has to be said about voices, besides the reader's trouble. */
    private ReadingDock.Notice notice = ReadingDock.Notice.NONE;

    /**
     * Builds the sheet, the dock and what belongs to them.
     *
     * @param leave shows the story page
     * @param covered whether a grown-up has to look at the story first
     */
    Reading(Messages messages, Runnable leave, BooleanSupplier covered) {
        this.covered = covered;
        dock = new ReadingDock(messages);
        night = new ReadingNight(messages, this::lightOn);
        panel = new ReadingPanel(messages, voice, this::use);
        keys = new ReadingKeys(this, leave);
        keys.listen();
        voice.use(settings, language);
        dock.onTimer(choice -> timer.choose(choice, now()));
        Dom.onClick(Dom.byId("read-play"), this::playOrPause);
        Dom.onClick(Dom.byId("read-before"), reader::back);
        Dom.onClick(Dom.byId("read-after"), reader::forward);
        Dom.onClick(Dom.byId("read-page-before"), () -> turn(-1));
        Dom.onClick(Dom.byId("read-page-after"), () -> turn(1));
        Dom.onClick(Dom.byId("read-settings"), this::openSettings);
        Dom.onClick(Dom.byId("read-lights"), this::lightsOut);
        Dom.onClick(Dom.byId("read-use-online"), this::allowOnline);
        Window.current().addEventListener("pagehide", event -> reader.stop());
        Window.current().addEventListener("resize", event -> layOut());
        Dom.document().addEventListener("visibilitychange", event -> {
            wakeLock.seenAgain();
            keepAwake();
        });
    }

    /** Shows how one likes to read, wherever the page is. */
    void openSettings() {
        panel.open(settings);
    }

    /** A story begins, with nothing written yet. */
    void begin(ReadingMatter matter) {
        language = matter.language();
        ended = false;
        askingMillis = -1;
        notice = ReadingDock.Notice.NONE;
        reader.begin();
        Dom.clear(said);
        Dom.attribute(said, "lang", language);
        sheet.begin(matter);
        night.begin(matter.children());
        voice.use(settings, language);
        refresh();
    }

    /** The story may have another title now. */
    void retitle(String title) {
        sheet.retitle(title);
    }

    /** One more sentence stands there. */
    void add(Sentence sentence) {
        sheet.add(sentence);
        reader.add(sentence.text());
        refresh();
    }

    /** A sentence has been written this moment: screen readers are told, if that is wanted. */
    void announce(Sentence sentence) {
        if (settings.announces() && !covered.getAsBoolean() && reader.state() != ReadAloud.State.SPEAKING) {
            Dom.text(said, sentence.text());
        }
    }

    /** Nothing more will be written. */
    void end() {
        if (!ended) {
            ended = true;
            sheet.end();
            reader.end();
            refresh();
        }
    }

    /** Reading mode is shown, or is not any more. */
    void show(boolean shown) {
        if (shown == open) {
            return;
        }
        open = shown;
        if (shown) {
            fading.touched(now());
            wakefulness.begin(now());
            sheet.apply(settings);
            clock = Window.setInterval(this::tick, TICK_MILLIS);
            refresh();
        } else {
            Window.clearInterval(clock);
            askingMillis = -1;
            notice = ReadingDock.Notice.NONE;
            reader.pause();
            panel.close();
            night.hide();
            timer.choose(SleepTimer.Choice.OFF, now());
            wakefulness.end();
        }
        keepAwake();
    }

    boolean isOpen() {
        return open;
    }

    boolean isDark() {
        return night.isShown();
    }

    boolean asksSomething() {
        return panel.isOpen();
    }

    boolean isPaged() {
        return sheet.paged();
    }

    /** Whether there is a voice to pause or to go on with. */
    boolean hasBegunAloud() {
        return reader.state() == ReadAloud.State.SPEAKING || reader.state() == ReadAloud.State.PAUSED;
    }

    /** Begins, pauses or goes on; to be called on a click or a key, or browsers hold the voice back. */
    void playOrPause() {
        if (reader.state() == ReadAloud.State.SPEAKING) {
            reader.pause();
            return;
        }
        voice.use(settings, language);
        if (voice.knowsVoices()) {
            playIfPossible();
        } else {
            askingMillis = now();
        }
    }

    /** Turns pages, where there are pages; a voice that has begun goes along. */
    void turn(int by) {
        if (sheet.turnTo(sheet.page() + by)) {
            if (hasBegunAloud()) {
                reader.goTo(sheet.firstOfPage());
            }
            refresh();
        }
    }

    /** Somebody has touched, moved or pressed something. */
    void touched() {
        fading.touched(now());
        wakefulness.sign(now());
        dock.fade(false);
        keepAwake();
    }

    /** Somebody has moved the text. */
    void movedByHand() {
        handMillis = now();
    }

    void lightOn() {
        night.hide();
        wakefulness.begin(now());
        touched();
        dock.focusPlay();
    }

    @Override
    public void changed() {
        reader.volume(timer.volume(now(), reader.at(), reader.count(), reader.complete()));
        boolean follow = now() - handMillis >= HAND_MILLIS;
        sheet.mark(reader.marks() ? reader.at() : -1, follow);
        refresh();
        if (reader.state() == ReadAloud.State.FINISHED && open && (settings.dims() || timer.endsWithStory())) {
            lightsOut();
        }
    }

    @Override
    public void word(int sentence, int from, int to) {
        sheet.markWord(sentence, from, to);
    }

    private void playIfPossible() {
        askingMillis = -1;
        VoiceChoice.Kind kind = voice.choice().kind();
        notice = ReadingDock.noticeOf(kind);
        if (kind == VoiceChoice.Kind.FOUND) {
            play();
        }
        refresh();
    }

    private void play() {
        reader.pace(settings.pace() / 100.0, settings.slows());
        boolean fresh = reader.state() == ReadAloud.State.IDLE;
        if (fresh && sheet.firstOfPage() > 0) {
            reader.goTo(sheet.firstOfPage());
        }
        reader.play();
    }

    private void voicesCame() {
        if (askingMillis >= 0 && voice.knowsVoices()) {
            playIfPossible();
        }
    }

    private void allowOnline() {
        use(settings.withOnline(true));
        playOrPause();
        dock.focusPlay();
    }

    private void use(ReadingSettings other) {
        settings = other;
        settings.write(notebook);
        sheet.apply(other);
        voice.use(other, language);
        reader.pace(other.pace() / 100.0, other.slows());
        refresh();
    }

    private void lightsOut() {
        reader.pause();
        timer.choose(SleepTimer.Choice.OFF, now());
        wakefulness.end();
        panel.close();
        night.show();
        refresh();
        keepAwake();
    }

    private void layOut() {
        if (open) {
            sheet.layOut();
            refresh();
        }
    }

    private void tick() {
        double now = now();
        reader.tick(now);
        if (reader.state() == ReadAloud.State.SPEAKING) {
            wakefulness.sign(now);
        }
        if (askingMillis >= 0 && now - askingMillis >= VOICES_MILLIS) {
            playIfPossible();
        }
        if (timer.due(now)) {
            lightsOut();
        }
        dock.showTimer(timer.choice(), timer.minutesLeft(now));
        fading.hold(dock.hasKeyboardFocus() || dock.saysSomething() || panel.isOpen(), now);
        dock.fade(!fading.visible(now));
        keepAwake();
    }

    private void keepAwake() {
        wakeLock.want(open && wakefulness.wanted(now()));
    }

    private void refresh() {
        dock.showReader(reader);
        dock.showPages(sheet.paged(), sheet.page(), sheet.pageCount());
        dock.showTimer(timer.choice(), timer.minutesLeft(now()));
        boolean troubled = reader.trouble() != ReadAloud.Trouble.NONE;
        dock.showNotice(troubled ? ReadingDock.noticeOf(reader.trouble()) : notice, language);
    }

    private static double now() {
        return Performance.now();
    }
}
