package moonlamp.browser.page;

/** The page in English. The compiler makes sure that no message is left out. */
public final class EnglishMessages implements Messages {
    @Override
    public String language() {
        return "en";
    }

    @Override
    public String pattern(Message message) {
        return switch (message) {
            case SKIP -> "Skip to the content";
            case BRAND_LABEL -> "Moonlamp, to the beginning";
            case PAGE_TITLE -> "Moonlamp: bedtime stories made on your device";
            case THEME_LEGEND -> "Colours";
            case THEME_DUSK -> "Dusk";
            case THEME_NIGHT -> "Night";
            case THEME_DAY -> "Day";

            case CREATE_TITLE -> "What shall we dream about tonight?";
            case PICK_CHARACTER -> "Who is the story about?";
            case PICK_SETTING -> "Where does it happen?";
            case PICK_TWIST -> "And then…";
            case PICK_THEME -> "What kind of story?";
            case PICK_LENGTH -> "How long?";
            case OWN_CHARACTER -> "someone else…";
            case OWN_SETTING -> "somewhere else…";
            case OWN_TWIST -> "something else…";
            case OWN_CHARACTER_LABEL -> "Who is it? For example: a curious owl";
            case OWN_SETTING_LABEL -> "Where is it? For example: in a treehouse";
            case OWN_TWIST_LABEL -> "What happens? For example: learns to whistle";
            case OWN_HINT -> "Up to {0} characters";
            case OWN_MISSING -> "A few words are still missing here.";
            case LENGTH_OPTION -> "{0} · {1} min";
            case MORE_SUMMARY -> "Story number and prompt";
            case SEED_LABEL -> "Story number";
            case SEED_HINT ->
                "The same number with the same choices tells the same story, word for word."
                        + " Leave it empty for a new story every time.";
            case SEED_WRONG -> "A story number is a whole number, such as 42.";
            case PROMPT_LABEL -> "This is what the storyteller is asked:";
            case BEDSIDE_TITLE -> "Tonight's story";
            case SENTENCE -> "A {0} {1} story about {2} {3} that {4}.";
            case TELL -> "Tell the story";
            case TELL_INSTEAD -> "Tell this one instead";
            case SURPRISE -> "Surprise me";
            case SURPRISED -> "Chosen: {0}";
            case BACK_TO_STORY -> "Back to the story";
            case TELLER_WAKING -> "Waking the storyteller… {0} %";
            case TELLER_READY -> "The storyteller is ready, on this device.";
            case TELLER_BUSY -> "A story is being told.";
            case TELLER_TROUBLE -> "The storyteller is asleep.";
            case SCENE_LABEL -> "{0} {1}, and a little house with one lit window";

            case WAITING -> "Waking the storyteller. The story comes in a moment.";
            case THINKING -> "Thinking of a beginning…";
            case WRITING -> "Writing…";
            case FINISHED -> "The story is finished, {0} words.";
            case ENDED -> "The end. {0} words, story number {1}.";
            case STOPPED -> "Stopped after {0} words. Story number {1}.";
            case READY -> "The storyteller is ready.";
            case STOP -> "Stop";
            case AGAIN -> "Again, new";
            case SAME_AGAIN -> "Same again";
            case NEW_STORY -> "New story";
            case DOCK_LABEL -> "Story controls";

            case TROUBLE_DETAILS -> "What exactly happened";
            case FAILED_NETWORK -> "The storyteller is not on this device yet. Connect once, then it stays.";
            case FAILED_FILE -> "The storyteller's file arrived damaged. It can be fetched again.";
            case FAILED_UNSUPPORTED -> "This storyteller is of a kind that Moonlamp cannot use.";
            case FAILED_MEMORY -> "This device has no room for the storyteller right now. Closing other tabs helps.";
            case FAILED_PROMPT -> "That wish is too long for this storyteller. Fewer words will do.";
            case FAILED_BROWSER -> "This browser is too old for the storyteller. A newer version will do.";
            case FAILED_ENGINE -> "The storyteller fell asleep. What is written so far stays.";
            case TRY_AGAIN -> "Try again";
            case WAKE -> "Wake the storyteller";
            case CHANGE_WISH -> "Change the story";

            case TELLERS_TITLE -> "Who tells the stories?";
            case TELLERS_LEAD ->
                "Every storyteller is a file on this device. Once it is here, it tells without internet.";
            case TELLERS_LABEL -> "Storytellers";
            case TELLERS_BACK -> "Back to the choices";
            case TOLD_BY -> "Told by {0}";
            case TOLD_BY_BUILT_IN -> "Told by the little storyteller, built in. Larger ones can be fetched.";
            case BUILT_IN_NAME -> "Little storyteller";
            case BUILT_IN_STATE -> "Built in, so it is always there.";
            case BUILT_IN_LICENCE -> "Apache License 2.0";
            case TELLS_NOW -> "Tells now";
            case RECOMMENDED -> "Recommended";
            case LANGUAGE_EN -> "English";
            case LANGUAGE_DE -> "German";
            case STATE_ABSENT -> "Not on this device. {0} to fetch, once.";
            case STATE_PARTIAL -> "{0} are here and stay.";
            case STATE_PAUSED -> "Paused. {0} are here and stay.";
            case STATE_DOWNLOADING -> "On its way in another tab.";
            case STATE_INSTALLED -> "On this device since {0}.";
            case STATE_MEMORY -> "Here for as long as this page is open. It could not be stored.";
            case STATE_DAMAGED -> "On this device, but not whole any more.";
            case STATE_REMOVING -> "Being removed.";
            case VERIFIED -> "Verified: the published file, byte for byte.";
            case UNVERIFIED -> "Not verified: a file of your own that nobody has vouched for.";
            case FOUND_SOUND -> "Checked just now: every byte is as it was.";
            case MEMORY_NEED -> "needs about {0} of memory";

            case ACT_FETCH -> "Get it ({0})";
            case ACT_FETCH_AGAIN -> "Get it again";
            case ACT_RESUME -> "Resume";
            case ACT_MEND -> "Mend it";
            case ACT_LOAD -> "Try again";
            case ACT_KEEP_IN_MEMORY -> "Use it without storing";
            case ACT_USE -> "Tell with it";
            case ACT_PAUSE -> "Pause";
            case ACT_CANCEL -> "Cancel";
            case ACT_CHECK -> "Check it";
            case ACT_REMOVE -> "Remove";

            case FILE_TITLE -> "A file of your own";
            case FILE_HINT ->
                "Any Gemma 3 model as a GGUF file. Choose it here, or drop it anywhere on the page. It is read "
                        + "on this device and sent nowhere.";
            case FILE_PICK -> "Use a file…";
            case FILE_AGAIN -> "Try again";
            case FILE_IN_MEMORY -> "Use it without storing";
            case DROP_HERE -> "Let go to use this file as a storyteller";
            case ROOM_TITLE -> "Room on this device";
            case ROOM_FREE -> "{0} used, {1} free.";
            case ROOM_USED -> "{0} used. The browser does not say how much is free.";
            case ROOM_NEEDED -> "{0} still needs {1}.";
            case ROOM_PERSISTED -> "The browser has promised to keep it.";
            case ROOM_NOT_PERSISTED -> "The browser may clear it when room runs low.";
            case ROOM_UNKNOWN -> "Looking how much room there is…";

            case PHASE_CHECKING -> "Checking";
            case PHASE_CONNECTING -> "Connecting";
            case PHASE_FETCHING -> "On its way";
            case PHASE_WAITING -> "The connection is gone. It goes on by itself, and nothing is lost.";
            case PHASE_REPAIRING -> "Fetching the damaged parts again";
            case PHASE_READING -> "Reading the file";
            case PHASE_STORING -> "Storing the file";
            case PHASE_ELSEWHERE -> "On its way, in another tab";
            case PROGRESS_OF -> "{0} of {1}";
            case PROGRESS_RATE -> "{0} a second";
            case PROGRESS_SECONDS -> "about {0} s left";
            case PROGRESS_MINUTES -> "about {0} min left";
            case PROGRESS_PIECES -> "{0} of {1} pieces checked";
            case PROGRESS_LABEL -> "How far it has come";
            case PROGRESS_LINE -> "{0}: {1}";
            case PROGRESS_SPOKEN -> "{0}: {1} percent.";
            case ARRIVED -> "Ready. No internet needed from now on.";
            case ARRIVED_IN_MEMORY -> "Ready, for as long as this page is open. It could not be stored.";
            case ARRIVED_LINE -> "{0}: {1}";
            case NOT_NOW -> "Not now";

            case TERMS_TITLE -> "For an adult to read";
            case TERMS_INTRO ->
                "Gemma is a language model by Google, under terms of its own. In short, and in our words:";
            case TERMS_POINT_USE -> "You may use it, also for stories, if you keep to Google’s terms and to the law.";
            case TERMS_POINT_HARM ->
                "It must not be used to harm, deceive or endanger anybody, and least of all children.";
            case TERMS_POINT_PASS -> "Whoever passes it on has to pass these terms on with it.";
            case TERMS_POINT_WARRANTY ->
                "It can be wrong. Google gives no warranty for what it writes, and neither do we.";
            case TERMS_FULL -> "What counts is the full text:";
            case TERMS_LINK -> "Gemma Terms of Use";
            case TERMS_POLICY_LINK -> "Gemma Prohibited Use Policy";
            case TERMS_NOTICE ->
                "Gemma is provided under and subject to the Gemma Terms of Use found at " + "ai.google.dev/gemma/terms";
            case TERMS_ACCEPT -> "I am an adult and I accept";
            case TERMS_MISSING -> "Please tick the box first, or go back.";
            case TERMS_CONTINUE -> "Continue";
            case TERMS_BACK -> "Back";

            case REMOVE_TITLE -> "Remove {0}?";
            case REMOVE_TEXT -> "{0} are freed. To use it again, it has to be fetched again.";
            case REMOVE_TEXT_OWN -> "{0} are freed. Your own file is not touched; to use it again, choose it again.";
            case REMOVE_YES -> "Remove";
            case REMOVE_NO -> "Keep it";
            case CANCEL_TITLE -> "Stop fetching {0}?";
            case CANCEL_TEXT -> "The {0} that are here are removed. Pause keeps them.";
            case CANCEL_YES -> "Stop and remove";
            case CANCEL_NO -> "Go on";
            case UNVERIFIED_TITLE -> "Use a file that nobody has vouched for?";
            case UNVERIFIED_TEXT ->
                "“{0}” is a sound Gemma 3 model ({1}), but not one that we know. What it tells may not suit "
                        + "children. Use it only if you trust where it comes from.";
            case UNVERIFIED_YES -> "Use it";
            case UNVERIFIED_NO -> "Leave it";

            case MODEL_NETWORK -> "The download was interrupted at {0}. Nothing is lost.";
            case MODEL_REFUSED ->
                "The servers refuse this download without an account. A file that you have fetched yourself "
                        + "works just as well.";
            case MODEL_GONE -> "The servers do not have this file any more. If you have it, it works just as well.";
            case MODEL_BUSY -> "The servers are busy right now. {0} are here and stay; a little later will do.";
            case MODEL_PORTAL ->
                "A web page came instead of the storyteller. This network may want you to sign in first. Nothing "
                        + "is lost.";
            case MODEL_SPACE ->
                "Not enough room: {0} needed, {1} free. Free up space on this device, then go on: nothing is "
                        + "lost.";
            case MODEL_SPACE_UNKNOWN ->
                "Not enough room: {0} more are needed. Free up space on this device, then go on: nothing is " + "lost.";
            case MODEL_STORAGE ->
                "The browser’s storage does not work right now. Closing other tabs of Moonlamp may help.";
            case MODEL_EVICTED ->
                "The browser has cleared the storyteller to save space. Your choice is kept, and the little "
                        + "storyteller tells meanwhile.";
            case MODEL_DAMAGED -> "A part of this storyteller is damaged. Only that part has to be fetched again.";
            case MODEL_DAMAGED_OWN -> "A part of this storyteller is damaged. Its file can be taken in again.";
            case MODEL_HASH ->
                "The file arrived damaged three times in a row, so it was not used. A little later will do, or a "
                        + "file of your own.";
            case MODEL_LENGTH ->
                "Another file came than the published one, so it was not used. A little later will do, or a file "
                        + "of your own.";
            case MODEL_HTTP -> "The servers gave an answer that does not fit. {0} are here and stay.";
            case MODEL_MEMORY ->
                "This device has no room in memory for {0} right now. Closing other tabs helps. The little "
                        + "storyteller tells meanwhile.";
            case MODEL_UNSUPPORTED ->
                "{0} is of a kind that Moonlamp cannot use. The little storyteller tells meanwhile.";
            case MODEL_BROKE -> "{0} did not start. The little storyteller tells meanwhile.";
            case MODEL_BROKE_OFF -> "That did not work out. Nothing is lost.";
            case WRONG_FILE -> "“{0}” is not a Gemma 3 model. Found: {1}.";
            case WRONG_KIND -> "“{0}” is a model that Moonlamp cannot use. Found: {1}.";
            case WRONG_MEMORY -> "“{0}” is too large for this device or this browser.";
            case FILE_UNREADABLE -> "“{0}” could not be read to its end.";
            case FILE_BROKE_OFF -> "“{0}” could not be taken in. Your file is not touched.";
            case LIST_TROUBLE -> "The other storytellers cannot be listed right now.";
            case LIST_AGAIN -> "Look again";

            case UPDATE_READY -> "A new version is ready. Reload when it suits you.";
            case UPDATE_APPLY -> "Reload";
            case UPDATE_LATER -> "Later";

            case ABOUT_TITLE -> "About this device";
            case ABOUT_PRIVACY ->
                "Moonlamp works on this device alone. What you choose and what you read is sent to nobody.";
            case ABOUT_HONESTY -> "A small language model makes these stories up. They can be odd. Read them together.";
            case ABOUT_CLOSE -> "Close";
            case ABOUT_MODEL -> "Storyteller";
            case ABOUT_SIZE -> "Size";
            case ABOUT_ENGINE -> "Engine";
            case ABOUT_REASON -> "Why this engine";
            case ABOUT_THREADS -> "Threads";
            case ABOUT_MEMORY -> "Memory";
            case ABOUT_CONTEXT -> "Context";
            case ABOUT_PACE -> "Last story";
            case ABOUT_VERSION -> "Version";
            case SIZE_VALUE -> "{0} million parameters in {1} layers, {2} MB to fetch";
            case MEMORY_VALUE -> "{0} MB";
            case CONTEXT_VALUE -> "{0} tokens";
            case PACE_VALUE -> "{0} tokens a second ({1} tokens in {2} s)";
            case NOT_YET -> "not yet known";
        };
    }
}
