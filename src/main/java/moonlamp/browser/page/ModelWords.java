package moonlamp.browser.page;

import java.util.ArrayList;
import java.util.List;
import moonlamp.browser.page.models.Act;
import moonlamp.browser.page.models.ModelTrouble;
import moonlamp.browser.page.models.Teller;
import moonlamp.browser.page.words.FileWords;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.ModelTroubleWords;
import moonlamp.browser.page.words.TellersWords;
import moonlamp.browser.page.words.TransferWords;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelProgress;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;

/** What the page says about storytellers. */
final class ModelWords {
    private static final double MEGA = 1e6;
    private static final int MINUTE = 60;
    private static final int LONG_SECONDS = 90;

    private final Messages messages;

    ModelWords(Messages messages) {
        this.messages = messages;
    }

    Messages messages() {
        return messages;
    }

    /** So much of so much, such as 152 of 241 MB. */
    String of(long done, long total) {
        return messages.text(TransferWords.PROGRESS_OF, messages.inUnitOf(total, done), messages.size(total));
    }

    /** All figures of a progress in one line. */
    String figures(ModelProgress progress) {
        List<String> parts = new ArrayList<>();
        parts.add(of(progress.doneBytes(), progress.totalBytes()));
        if (progress.bytesPerSecond() > 0) {
            parts.add(messages.text(TransferWords.PROGRESS_RATE, rate(progress.bytesPerSecond())));
        }
        if (progress.secondsLeft() >= 0 && progress.bytesPerSecond() > 0) {
            parts.add(left(progress.secondsLeft()));
        }
        parts.add(messages.text(TransferWords.PROGRESS_PIECES, progress.donePieces(), progress.totalPieces()));
        return String.join(" · ", parts);
    }

    private String rate(double bytesPerSecond) {
        return messages.tenths(bytesPerSecond / MEGA) + "\u00a0MB";
    }

    private String left(int seconds) {
        return seconds < LONG_SECONDS
                ? messages.text(TransferWords.PROGRESS_SECONDS, Math.max(1, seconds))
                : messages.text(TransferWords.PROGRESS_MINUTES, (seconds + MINUTE / 2) / MINUTE);
    }

    /** What is being done. */
    String phase(ModelProgress progress) {
        return messages.text(
                progress.elsewhere()
                        ? TransferWords.PHASE_ELSEWHERE
                        : switch (progress.phase()) {
                            case CHECKING -> TransferWords.PHASE_CHECKING;
                            case CONNECTING -> TransferWords.PHASE_CONNECTING;
                            case FETCHING -> TransferWords.PHASE_FETCHING;
                            case WAITING -> TransferWords.PHASE_WAITING;
                            case REPAIRING -> TransferWords.PHASE_REPAIRING;
                            case READING -> TransferWords.PHASE_READING;
                            case STORING -> TransferWords.PHASE_STORING;
                        });
    }

    /** Names of languages, from codes with spaces between; a code that is not known is named by itself. */
    String languages(String codes) {
        // by hand: String.split would bring the whole of regular expressions into the page
        StringBuilder names = new StringBuilder();
        for (int at = 0; at < codes.length(); ) {
            int end = codes.indexOf(' ', at);
            String code = codes.substring(at, end < 0 ? codes.length() : end);
            names.append(names.isEmpty() ? "" : ", ").append(language(code));
            at += code.length() + 1;
        }
        return names.toString();
    }

    private String language(String code) {
        return switch (code) {
            case "en" -> messages.text(TellersWords.LANGUAGE_EN);
            case "de" -> messages.text(TellersWords.LANGUAGE_DE);
            default -> code;
        };
    }

    /** What there is of a storyteller. @param since the day when it became whole */
    String state(Teller teller, String since) {
        String stored = of(teller.info().storedBytes(), teller.info().bytes());
        ModelState state = teller.info().storedBytes() == 0
                ? ModelState.ABSENT
                : teller.info().state();
        return switch (state) {
            case ABSENT ->
                messages.text(
                        TellersWords.STATE_ABSENT, messages.size(teller.info().bytes()));
            case PARTIAL -> messages.text(TellersWords.STATE_PARTIAL, stored);
            case PAUSED -> messages.text(TellersWords.STATE_PAUSED, stored);
            case DOWNLOADING -> messages.text(TellersWords.STATE_DOWNLOADING);
            case INSTALLED ->
                inMemory(teller)
                        ? messages.text(TellersWords.STATE_MEMORY)
                        : messages.text(TellersWords.STATE_INSTALLED, since);
            case DAMAGED -> messages.text(TellersWords.STATE_DAMAGED);
        };
    }

    /** The good news that a storyteller has arrived. */
    String arrived(Teller teller) {
        return messages.text(inMemory(teller) ? TransferWords.ARRIVED_IN_MEMORY : TransferWords.ARRIVED);
    }

    private static boolean inMemory(Teller teller) {
        return teller.info().storage() == ModelStorage.MEMORY;
    }

    /** What a button says. */
    String act(Act act, Teller teller) {
        return switch (act) {
            case FETCH -> fetch(teller);
            case RESUME -> messages.text(TellersWords.ACT_RESUME);
            case MEND -> messages.text(TellersWords.ACT_MEND);
            case LOAD -> messages.text(TellersWords.ACT_LOAD);
            case CHOOSE_FILE -> messages.text(FileWords.FILE_PICK);
            case KEEP_IN_MEMORY -> messages.text(TellersWords.ACT_KEEP_IN_MEMORY);
            case USE -> messages.text(TellersWords.ACT_USE);
            case PAUSE -> messages.text(TellersWords.ACT_PAUSE);
            case CANCEL -> messages.text(TellersWords.ACT_CANCEL);
            case CHECK -> messages.text(TellersWords.ACT_CHECK);
            case REMOVE -> messages.text(TellersWords.ACT_REMOVE);
        };
    }

    private String fetch(Teller teller) {
        ModelTrouble trouble = teller.trouble();
        if (trouble == null || trouble.remedy(true) != ModelTrouble.Remedy.FETCH) {
            return messages.text(
                    TellersWords.ACT_FETCH, messages.size(teller.info().bytes()));
        }
        return messages.text(
                trouble.code() == FailureCode.E_MISSING ? TellersWords.ACT_FETCH_AGAIN : TellersWords.ACT_LOAD);
    }

    /** What went wrong with a storyteller, in one or two sentences. */
    String trouble(Teller teller) {
        ModelTrouble trouble = teller.trouble();
        return switch (trouble.during()) {
            case FETCHING -> fetching(teller, trouble);
            case LOADING -> loading(teller, trouble);
            case CHECKING, TAKING_IN ->
                switch (trouble.code()) {
                    case E_DAMAGED, E_MISSING -> loading(teller, trouble);
                    default -> fetching(teller, trouble);
                };
        };
    }

    private String fetching(Teller teller, ModelTrouble trouble) {
        String stored = of(teller.info().storedBytes(), teller.info().bytes());
        return switch (trouble.code()) {
            case E_NETWORK -> messages.text(ModelTroubleWords.MODEL_NETWORK, stored);
            case E_REFUSED -> messages.text(ModelTroubleWords.MODEL_REFUSED);
            case E_GONE -> messages.text(ModelTroubleWords.MODEL_GONE);
            case E_BUSY -> messages.text(ModelTroubleWords.MODEL_BUSY, stored);
            case E_PORTAL -> messages.text(ModelTroubleWords.MODEL_PORTAL);
            case E_SPACE -> space(trouble.space(), teller.info().bytes());
            case E_STORAGE -> messages.text(ModelTroubleWords.MODEL_STORAGE);
            case E_HASH -> messages.text(ModelTroubleWords.MODEL_HASH);
            case E_LENGTH, E_MODEL -> messages.text(ModelTroubleWords.MODEL_LENGTH);
            case E_HTTP -> messages.text(ModelTroubleWords.MODEL_HTTP, stored);
            default -> messages.text(ModelTroubleWords.MODEL_BROKE_OFF);
        };
    }

    private String loading(Teller teller, ModelTrouble trouble) {
        String name = teller.info().name();
        return switch (trouble.code()) {
            case E_MISSING -> messages.text(ModelTroubleWords.MODEL_EVICTED);
            case E_DAMAGED, E_HASH, E_MODEL ->
                messages.text(
                        teller.info().verified()
                                ? ModelTroubleWords.MODEL_DAMAGED
                                : ModelTroubleWords.MODEL_DAMAGED_OWN);
            case E_MEMORY -> messages.text(ModelTroubleWords.MODEL_MEMORY, name);
            case E_UNSUPPORTED -> messages.text(ModelTroubleWords.MODEL_UNSUPPORTED, name);
            case E_STORAGE -> messages.text(ModelTroubleWords.MODEL_STORAGE);
            default -> messages.text(ModelTroubleWords.MODEL_BROKE, name);
        };
    }

    /** What went wrong with a file of this device. */
    String fileTrouble(String fileName, ModelTrouble trouble) {
        return switch (trouble.code()) {
            case E_MODEL -> messages.text(ModelTroubleWords.WRONG_FILE, fileName, found(trouble.message()));
            case E_UNSUPPORTED -> messages.text(ModelTroubleWords.WRONG_KIND, fileName, found(trouble.message()));
            case E_MEMORY -> messages.text(ModelTroubleWords.WRONG_MEMORY, fileName);
            case E_FILE -> messages.text(ModelTroubleWords.FILE_UNREADABLE, fileName);
            case E_SPACE -> space(trouble.space(), 0);
            case E_STORAGE -> messages.text(ModelTroubleWords.MODEL_STORAGE);
            default -> messages.text(ModelTroubleWords.FILE_BROKE_OFF, fileName);
        };
    }

    /** Browsers make up how much is free: what contradicts a refused write is not repeated. */
    private String space(ModelReport.Space space, long bytes) {
        long needed = space == null ? bytes : space.neededBytes();
        boolean plausible = space != null && space.freeBytes() >= 0 && space.freeBytes() < needed;
        return plausible
                ? messages.text(ModelTroubleWords.MODEL_SPACE, messages.size(needed), messages.size(space.freeBytes()))
                : messages.text(ModelTroubleWords.MODEL_SPACE_UNKNOWN, messages.size(needed));
    }

    /** What a report says was found, without what was expected instead. */
    static String found(String message) {
        int got = message.indexOf(", got ");
        String found = got < 0 ? message : message.substring(got + ", got ".length());
        for (String end : new String[] {" (at byte ", " is not supported"}) {
            int at = found.indexOf(end);
            found = at < 0 ? found : found.substring(0, at);
        }
        return found;
    }
}
