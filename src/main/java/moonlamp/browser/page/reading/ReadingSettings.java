package moonlamp.browser.page.reading;

import moonlamp.browser.page.models.Notebook;

/**
 * How stories are read on this device.
 *
 * @param size of the letters, in CSS pixels
 * @param lead height of a line, in tenths of the size
 * @param typeface of the story
 * @param layout one text to scroll, or pages
 * @param dims whether the light goes down by itself when a story has been read aloud
 * @param announces whether screen readers are told each sentence as it is written
 * @param pace of the voice, in percent of its ordinary pace
 * @param slows whether the voice grows slower towards the end
 * @param online whether voices may be used that send the words to a server of the browser's maker
 * @param voice the one that was chosen, by its URI; empty for the one that fits best
 */
public record ReadingSettings(
        int size,
        int lead,
        Typeface typeface,
        Layout layout,
        boolean dims,
        boolean announces,
        int pace,
        boolean slows,
        boolean online,
        String voice) {
    public static final int LEAST_SIZE = 18;
    public static final int MOST_SIZE = 40;
    public static final int LEAST_LEAD = 14;
    public static final int MOST_LEAD = 20;
    public static final int LEAST_PACE = 60;
    public static final int MOST_PACE = 140;

    /** As shipped. */
    public static final ReadingSettings DEFAULT =
            new ReadingSettings(22, 17, Typeface.BOOK, Layout.SCROLL, true, false, 100, true, false, "");

    static final String KEY = "moonlamp.reading";

    private static final int LONGEST_VOICE = 300;

    /** The letters of the story. */
    public enum Typeface {
        /** As in books, with serifs. */
        BOOK,
        /** Made for people who learn to read. */
        EASY
    }

    /** How the text is laid out. */
    public enum Layout {
        SCROLL,
        PAGES
    }

    /** Numbers out of range become the nearest in it. */
    public ReadingSettings {
        size = Math.max(LEAST_SIZE, Math.min(MOST_SIZE, size));
        lead = Math.max(LEAST_LEAD, Math.min(MOST_LEAD, lead));
        pace = Math.max(LEAST_PACE, Math.min(MOST_PACE, pace));
    }

    /** What was kept in the notebook; whatever is missing or wrong there is as shipped. */
    public static ReadingSettings read(Notebook notebook) {
        String note = notebook.read(KEY);
        ReadingSettings shipped = DEFAULT;
        String voice = Note.value(note, "voice");
        return new ReadingSettings(
                Note.number(note, "size", shipped.size),
                Note.number(note, "lead", shipped.lead),
                Note.value(note, "typeface").equals("easy") ? Typeface.EASY : shipped.typeface,
                Note.value(note, "layout").equals("pages") ? Layout.PAGES : shipped.layout,
                Note.flag(note, "dims", shipped.dims),
                Note.flag(note, "announces", shipped.announces),
                Note.number(note, "pace", shipped.pace),
                Note.flag(note, "slows", shipped.slows),
                Note.flag(note, "online", shipped.online),
                voice.length() > LONGEST_VOICE ? shipped.voice : voice);
    }

    /** Keeps these settings. */
    public void write(Notebook notebook) {
        notebook.write(
                KEY,
                "size=" + size + "\nlead=" + lead + "\ntypeface=" + (typeface == Typeface.EASY ? "easy" : "book")
                        + "\nlayout=" + (layout == Layout.PAGES ? "pages" : "scroll") + "\ndims=" + dims
                        + "\nannounces=" + announces + "\npace=" + pace + "\nslows=" + slows + "\nonline=" + online
                        + "\nvoice=" + voice.replace('\n', ' '));
    }

    public ReadingSettings withSize(int other) {
        return new ReadingSettings(other, lead, typeface, layout, dims, announces, pace, slows, online, voice);
    }

    public ReadingSettings withLead(int other) {
        return new ReadingSettings(size, other, typeface, layout, dims, announces, pace, slows, online, voice);
    }

    public ReadingSettings withTypeface(Typeface other) {
        return new ReadingSettings(size, lead, other, layout, dims, announces, pace, slows, online, voice);
    }

    public ReadingSettings withLayout(Layout other) {
        return new ReadingSettings(size, lead, typeface, other, dims, announces, pace, slows, online, voice);
    }

    public ReadingSettings withDims(boolean other) {
        return new ReadingSettings(size, lead, typeface, layout, other, announces, pace, slows, online, voice);
    }

    public ReadingSettings withAnnounces(boolean other) {
        return new ReadingSettings(size, lead, typeface, layout, dims, other, pace, slows, online, voice);
    }

    public ReadingSettings withPace(int other) {
        return new ReadingSettings(size, lead, typeface, layout, dims, announces, other, slows, online, voice);
    }

    public ReadingSettings withSlows(boolean other) {
        return new ReadingSettings(size, lead, typeface, layout, dims, announces, pace, other, online, voice);
    }

    public ReadingSettings withOnline(boolean other) {
        return new ReadingSettings(size, lead, typeface, layout, dims, announces, pace, slows, other, voice);
    }

    public ReadingSettings withVoice(String other) {
        return new ReadingSettings(size, lead, typeface, layout, dims, announces, pace, slows, online, other);
    }
}
