package moonlamp.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words in which a storyteller is asked, and the way back. A small model can write English letters only, and few names:
 * it is asked for children and a {@linkplain HeroName hero} with names that are {@linkplain FamiliarNames familiar} to it, and
 * in what it tells they have their own again. So a name comes out exactly as it was typed, in any script, and a title with its
 * full stop. What happens is asked for in the past tense if it {@linkplain UnfamiliarVerbs could not form} that. A large model
 * is asked as people have typed. Request and model alone decide, so a recipe still tells the same story everywhere.
 */
public final class Wording {
    private static final String TITLES = " Mr Mrs Ms Dr ";

    private final StoryRequest asked;
    /** From words of the storyteller to those of the person. */
    private final Map<String, String> own = new HashMap<>();

    /** @param request what a person asks for, of a model whose file has {@code modelBytes} */
    public Wording(StoryRequest request, long modelBytes) {
        boolean plain = StorySampling.isSmall(modelBytes) && request.language() == StoryLanguage.ENGLISH;
        asked = plain ? plain(withFamiliarNames(request)) : request;
    }

    /** For a storyteller that is to learn names. */
    private Wording(StoryRequest request) {
        asked = plain(request);
    }

    /** What a storyteller of any small size is asked for, with the names as they are. */
    public static StoryRequest askedOfSmallModel(StoryRequest request) {
        return new Wording(request).asked();
    }

    /** What the storyteller is asked for. */
    public StoryRequest asked() {
        return asked;
    }

    /** What the storyteller has told, in the person's words. */
    public Sentence own(Sentence told) {
        return own.isEmpty() ? told : new Sentence(own(told.text()), told.startsParagraph());
    }

    /** A text of the storyteller's in the person's words. */
    public String own(String told) {
        StringBuilder text = new StringBuilder(told.length());
        int i = 0;
        while (i < told.length()) {
            String word = wordAt(told, i);
            String typed = own.get(word);
            text.append(typed == null ? word : typed);
            i += word.length();
            // the storyteller may have written one itself, or ended the sentence
            if (typed != null && typed.endsWith(".") && told.startsWith(".", i)) {
                i++;
            }
        }
        return text.toString();
    }

    private StoryRequest withFamiliarNames(StoryRequest request) {
        Company company = request.audience().company();
        String taken = company.names() + request.character() + request.setting() + request.twist();
        String character = request.character();
        HeroName hero = new HeroName(character);
        Word name = hero.find();
        if (name != null) {
            String familiar = familiar(name.written(), hero.standIns(name), taken);
            character = character.substring(0, name.start()) + familiar + character.substring(name.end());
        }
        List<String> names = new ArrayList<>();
        for (String child : company.names()) {
            names.add(familiar(child, FamiliarNames.standIns(child), taken));
        }
        Audience audience =
                new Audience(request.language(), request.audience().age(), new Company(names, company.role()));
        return new StoryRequest(
                UserText.isClean(character) ? character : request.character(),
                request.setting(),
                request.twist(),
                request.theme(),
                request.length(),
                audience);
    }

    private StoryRequest plain(StoryRequest request) {
        return new StoryRequest(
                plain(request.character()),
                plain(request.setting()),
                plain(UnfamiliarVerbs.inPast(request.twist())),
                request.theme(),
                request.length(),
                request.audience());
    }

    /**
     * The name, or one that is told instead of it, of which the way back is noted.
     *
     * @param standIns to be tried in this order; when all are taken, the name stays
     * @param taken whoever has a part in the story already: nobody of them may become somebody else
     */
    private String familiar(String name, List<String> standIns, String taken) {
        if (FamiliarNames.have(name)) {
            return name;
        }
        for (String standIn : standIns) {
            if (!taken.contains(standIn) && own.putIfAbsent(standIn, name) == null) {
                return standIn;
            }
        }
        return name;
    }

    /**
     * Own words in letters that a small model has, and titles without a full stop, as its corpus has "Mr"; of these and of
     * names, which begin with a capital letter, the way back is noted.
     */
    private String plain(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        int i = 0;
        while (i < typed.length()) {
            String word = wordAt(typed, i);
            String plain = Folding.keepingCase(word);
            if (!plain.equals(word) && Character.isUpperCase(word.charAt(0))) {
                own.putIfAbsent(plain, word);
            }
            text.append(plain);
            i += word.length();
            if (typed.startsWith(". ", i) && TITLES.contains(" " + word + " ")) {
                own.putIfAbsent(word, word + ".");
                i++;
            }
        }
        String plain = text.toString();
        return UserText.isClean(plain) ? plain : typed;
    }

    /** The letters from here on, or the one character that is none. */
    private static String wordAt(String text, int from) {
        int end = from;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, Math.max(end, from + 1));
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
