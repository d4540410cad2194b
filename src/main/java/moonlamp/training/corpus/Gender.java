package moonlamp.training.corpus;

/** The pronouns that stand for somebody or something. */
enum Gender {
    HE("he", "him", "his", "himself"),
    SHE("she", "her", "her", "herself"),
    IT("it", "it", "its", "itself");

    private final String subject;
    private final String object;
    private final String possessive;
    private final String reflexive;

    Gender(String subject, String object, String possessive, String reflexive) {
        this.subject = subject;
        this.object = object;
        this.possessive = possessive;
        this.reflexive = reflexive;
    }

    /** The pronoun that authors write as {@code he}, {@code him}, {@code his} or {@code himself}; null for others. */
    String pronoun(String key) {
        return switch (key) {
            case "he", "it" -> subject;
            case "him" -> object;
            case "his", "its" -> possessive;
            case "himself" -> reflexive;
            default -> null;
        };
    }
}
