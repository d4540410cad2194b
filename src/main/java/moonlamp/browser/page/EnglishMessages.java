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
