package moonlamp.export;

import java.util.List;
import moonlamp.library.KeptStory;
import moonlamp.story.Typography;

/** A story as an EPUB 3.3 book: a cover with its picture, and one chapter. */
public final class Epub {
    /** The media type of EPUB. */
    public static final String MEDIA_TYPE = "application/epub+zip";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String CONTAINER = XML
            + """
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
            <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>
            """;
    private static final String STYLE =
            """
            body { margin: 0 5%; line-height: 1.6; }
            h1 { font-size: 1.6em; line-height: 1.2; text-align: center; margin: 1em 0; }
            p { margin: 0 0 .8em; }
            img { display: block; width: 100%; height: auto; }
            """;

    private Epub() {}

    /**
     * The book's bytes: the same for the same story and picture.
     *
     * @param picture the story's scene as an SVG file
     * @param maker who made the book, for example the app's name
     */
    public static byte[] of(KeptStory story, String picture, String maker) {
        return new StoredZip()
                // first, and stored: so that a reader can tell the kind from the first bytes (OCF 4.2.2)
                .add("mimetype", MEDIA_TYPE)
                .add("META-INF/container.xml", CONTAINER)
                .add("book/package.opf", packageDocument(story, maker))
                .add("book/nav.xhtml", navigation(story))
                .add("book/story.xhtml", chapter(story))
                .add("book/style.css", STYLE)
                .add("book/cover.svg", XML + picture)
                .toBytes();
    }

    private static String packageDocument(KeptStory story, String maker) {
        String language = Xml.escape(story.language());
        return XML
                + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\""
                + language
                + "\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<dc:identifier id=\"id\">urn:moonlamp:"
                + story.id()
                + "</dc:identifier>\n<dc:title>"
                + printed(story, story.title())
                + "</dc:title>\n<dc:language>"
                + language
                + "</dc:language>\n<dc:creator>"
                + Xml.escape(maker)
                + "</dc:creator>\n<meta property=\"dcterms:modified\">"
                + UtcTime.of(story.changed())
                + "</meta>\n"
                + """
                </metadata>
                <manifest>
                <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
                <item id="story" href="story.xhtml" media-type="application/xhtml+xml"/>
                <item id="style" href="style.css" media-type="text/css"/>
                <item id="cover" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
                </manifest>
                <spine><itemref idref="story"/></spine>
                </package>
                """;
    }

    private static String navigation(KeptStory story) {
        String title = printed(story, story.title());
        return page(
                story,
                "",
                "<nav epub:type=\"toc\"><ol><li><a href=\"story.xhtml\">" + title + "</a></li></ol></nav>\n");
    }

    private static String chapter(KeptStory story) {
        StringBuilder body = new StringBuilder("<img src=\"cover.svg\" alt=\"\"/>\n<h1>")
                .append(printed(story, story.title()))
                .append("</h1>\n");
        for (List<String> paragraph : story.paragraphs()) {
            body.append("<p>")
                    .append(printed(story, String.join(" ", paragraph)))
                    .append("</p>\n");
        }
        return page(story, "<link rel=\"stylesheet\" href=\"style.css\"/>", body.toString());
    }

    private static String printed(KeptStory story, String text) {
        return Xml.escape(Typography.of(text, story.language()));
    }

    private static String page(KeptStory story, String head, String body) {
        String language = Xml.escape(story.language());
        return XML
                + "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\""
                + " xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\""
                + language
                + "\" xml:lang=\""
                + language
                + "\">\n<head><title>"
                + printed(story, story.title())
                + "</title>"
                + head
                + "</head>\n<body>\n"
                + body
                + "</body>\n</html>\n";
    }
}
