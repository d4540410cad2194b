package moonlamp.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hand-written page, styles and scripts as they are served: without indentation, styles and scripts without lines that
 * are remarks, and all style sheets of the page as one file, without space that has no meaning.
 */
final class WebText {
    private static final String STYLES = "css/moonlamp.css";
    private static final String LINK = "<link rel=\"stylesheet\" href=\"%s\">";
    private static final Pattern LINKS = Pattern.compile("[ \\t]*" + LINK.formatted("([^\"]+)") + "\\n");

    private static final Pattern PREFORMATTED = Pattern.compile("<(?:pre|textarea|script(?![^>]* src=))\\b");
    /** A string of a style sheet, which stays as it is, or space that has no meaning there. */
    private static final Pattern STRING_OR_SPACE =
            Pattern.compile("(\"[^\"]*\"|'[^']*')|(?<=[,:;{}>])\\s+|\\s+(?=[{}>])");

    private static final Pattern INDENTATION = Pattern.compile("(?m)^[ \\t]+");

    private WebText() {}

    /** Puts the style sheets that a page links into one, in their order, and changes the page to match. */
    static void joinStyles(Path site, String page) throws IOException {
        String html = Files.readString(site.resolve(page));
        StringBuilder all = new StringBuilder();
        Matcher links = LINKS.matcher(html);
        int first = -1;
        while (links.find()) {
            Path sheet = site.resolve(links.group(1));
            if (!Files.isRegularFile(sheet)) {
                throw new SiteException(page + " links " + links.group(1) + ", which is missing");
            }
            all.append(withoutSpace(compact(Files.readString(sheet), sheet)));
            Files.delete(sheet);
            first = first < 0 ? links.start() : first;
        }
        if (first >= 0) {
            Files.writeString(site.resolve(STYLES), all);
            String before = html.substring(0, first);
            String after = LINKS.matcher(html.substring(first)).replaceAll("");
            Files.writeString(site.resolve(page), before + LINK.formatted(STYLES) + "\n" + after);
        }
    }

    private static String withoutSpace(String styles) {
        return STRING_OR_SPACE
                .matcher(styles)
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
    }

    /**
     * Takes the indentation off a page where it lies.
     *
     * @throws SiteException if the page has an element in which indentation is text
     */
    static void compactPage(Path page) throws IOException {
        String html = Files.readString(page);
        Matcher text = PREFORMATTED.matcher(html);
        if (text.find()) {
            throw new SiteException(page + " has " + text.group() + ">, whose text the build would damage");
        }
        Files.writeString(page, INDENTATION.matcher(html).replaceAll(""));
    }

    /** Makes a script compact where it lies. */
    static void compactScript(Path script) throws IOException {
        Files.writeString(script, compact(Files.readString(script), script));
    }

    /**
     * The lines of a text that are not remarks, without indentation. A remark is a line of its own, or several from one
     * that begins with {@code /*} to one that ends with its end.
     *
     * @param file for the exception
     * @throws SiteException where that would change more than remarks: at text after a remark's end, at a template
     *     literal of several lines
     */
    static String compact(String text, Path file) {
        StringBuilder compact = new StringBuilder();
        boolean remark = false;
        for (String line : List.of(text.split("\n", -1))) {
            String code = line.stripLeading();
            if (!remark && code.startsWith("/*")) {
                remark = true;
                code = code.substring(2);
            }
            int end = code.indexOf("*/");
            if (remark) {
                remark = end < 0;
                refuse(end >= 0 && !code.substring(end + 2).isBlank(), file, "text after a remark", line);
            } else if (!code.isBlank() && !code.startsWith("//")) {
                refuse(code.chars().filter(c -> c == '`').count() % 2 != 0, file, "a literal of several lines", line);
                compact.append(code).append('\n');
            }
        }
        return compact.toString();
    }

    private static void refuse(boolean wrong, Path file, String what, String line) {
        if (wrong) {
            throw new SiteException(file + " has " + what + ", which the build would damage: " + line.strip());
        }
    }
}
