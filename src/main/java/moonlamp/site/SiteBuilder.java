package moonlamp.site;

/** Assembles target/site. */
public final class SiteBuilder {
    private SiteBuilder() {}

    public static void main(String[] args) {}
}
