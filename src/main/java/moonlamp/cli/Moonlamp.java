package moonlamp.cli;

/** The command line. */
public final class Moonlamp {
    private Moonlamp() {}

    public static void main(String[] args) {}
}
