package moonlamp.story;

/** The German prompt. What a person has chosen stands after a colon, so that nothing of it has to be inflected. */
final class GermanPrompt {
    private GermanPrompt() {}

    static String of(StoryRequest request) {
        Audience audience = request.audience();
        StoryLength length = request.length();
        return "Schreibe eine " + word(length) + ", " + word(request.theme()) + " Gutenachtgeschichte mit "
                + length.minWords() + " bis " + length.maxWords() + " Wörtern"
                + StoryPrompt.prefixed(audience.age().phrase(StoryLanguage.GERMAN)) + ". "
                + (audience.company().isEmpty() ? "Hauptfigur: " : "Hauptfiguren: ")
                + audience.company().with(request.character(), StoryLanguage.GERMAN)
                + ". Ort: " + request.setting()
                + ". In der Geschichte kommt vor: " + request.twist() + ".";
    }

    private static String word(StoryLength length) {
        return switch (length) {
            case SHORT -> "kurze";
            case MEDIUM -> "mittellange";
            case LONG -> "lange";
        };
    }

    private static String word(StoryTheme theme) {
        return switch (theme) {
            case FAIRY_TALE -> "märchenhafte";
            case SILLY -> "alberne";
            case ADVENTUROUS -> "abenteuerliche";
            case MAGICAL -> "zauberhafte";
            case BEDTIME -> "ruhige";
            case FUNNY -> "lustige";
        };
    }
}
