package moonlamp.story.scene;

import java.util.List;

/** The figures as paper cut-outs: about 100 units high, feet at the origin, looking right. */
final class HeroDrawings {
    /** A piece of paper. */
    record Part(Ink ink, String path) {}

    private HeroDrawings() {}

    static List<Part> of(Hero hero) {
        return switch (hero) {
            case SQUIRREL -> squirrel();
            case DRAGON -> dragon();
            case FOX -> fox();
            case ASTRONAUT -> astronaut();
            case GNOME -> gnome();
            case PRINCESS -> princess();
            case ROBOT -> robot();
            case CAT -> cat();
            case NOBODY -> List.of();
        };
    }

    private static List<Part> squirrel() {
        return List.of(
                part(
                        Ink.TINT_WARM,
                        "M-10 -2C-46 -2 -60 -40 -46 -70C-36 -92 -8 -92 -6 -74C-4 -60 -22 -58 -22 -44C-22 -28 -6 -24 -2 -10Z"),
                part(
                        Ink.TINT_PALE,
                        "M-16 -12C-38 -18 -46 -44 -38 -66C-34 -76 -22 -80 -16 -76C-30 -70 -34 -46 -28 -32C-24 -22 -20 -18 -16 -12Z"),
                part(Ink.TINT_WARM, "M-14 0C-24 -18 -14 -46 6 -48C24 -46 28 -16 20 0Z"),
                part(Ink.TINT_PALE, ellipse(11, -18, 8, 15)),
                part(Ink.TINT_WARM, "M2 -66L5 -84L14 -70Z M15 -71L23 -84L26 -66Z"),
                part(Ink.TINT_WARM, ellipse(13, -58, 16, 14)),
                part(Ink.TINT_PALE, ellipse(22, -53, 8, 6)),
                part(Ink.TINT_DARK, ellipse(17, -61, 2.4, 2.8) + ellipse(29, -55, 2.4, 2)),
                part(Ink.TINT_WARM, "M2 -38C14 -40 24 -36 28 -30C22 -25 10 -26 4 -30Z"),
                part(Ink.TINT_DARK, ellipse(31, -31, 5, 3.4)),
                part(Ink.ROOF, "M26 -31C26 -22 31 -20 31 -19C31 -20 36 -22 36 -31Z"));
    }

    private static List<Part> dragon() {
        return List.of(
                part(Ink.TINT_LEAF, "M-8 -6C-30 0 -48 -8 -56 -24C-58 -28 -52 -30 -50 -26C-42 -14 -28 -14 -14 -22Z"),
                part(Ink.TINT_ROSE, "M-61 -22L-50 -38L-46 -22Z"),
                part(
                        Ink.TINT_ROSE,
                        "M-8 -44C-34 -58 -46 -84 -42 -98C-34 -94 -30 -88 -26 -90C-20 -88 -16 -82 -10 -82C-6 -70 -2 -58 2 -50Z"),
                part(Ink.TINT_LEAF, "M-18 0C-28 -22 -16 -54 6 -56C26 -52 30 -20 22 0Z"),
                part(Ink.TINT_PALE, "M6 -2C-2 -16 2 -42 12 -48C24 -42 26 -16 20 -2Z"),
                part(
                        Ink.TINT_LEAF,
                        "M-2 -86C-4 -96 2 -102 6 -104C6 -98 10 -94 12 -88ZM12 -88C12 -98 18 -102 24 -102C22 -96 24 -92 24 -86Z"),
                part(
                        Ink.TINT_LEAF,
                        "M-8 -70C-8 -88 6 -94 20 -90C30 -88 42 -82 44 -72C45 -62 36 -58 26 -58C8 -54 -8 -56 -8 -70Z"),
                part(Ink.TINT_PALE, "M24 -66C32 -64 40 -66 44 -70C44 -62 36 -58 26 -59Z"),
                part(Ink.TINT_DARK, ellipse(16, -76, 2.8, 3.4) + ellipse(38, -75, 1.6, 1.6)),
                part(Ink.TINT_ROSE, "M-4 -88L-14 -84L-6 -78ZM-9 -74L-20 -68L-9 -64ZM-12 -58L-24 -50L-13 -46Z"),
                part(Ink.TINT_ROSE, ellipse(12, -66, 4, 2.6)),
                part(Ink.TINT_LEAF, ellipse(-4, -3, 13, 5) + ellipse(20, -3, 12, 5)),
                part(Ink.TINT_LEAF, "M2 -42C12 -42 22 -36 24 -30C18 -27 8 -30 2 -34Z"));
    }

    private static List<Part> fox() {
        return List.of(
                part(Ink.TINT_WARM, "M-10 -2C-34 4 -60 -8 -58 -30C-56 -42 -44 -44 -38 -36C-32 -24 -22 -20 -8 -22Z"),
                part(
                        Ink.TINT_PALE,
                        "M-57 -24C-60 -36 -54 -46 -44 -42C-38 -38 -40 -32 -44 -30C-48 -30 -52 -28 -57 -24Z"),
                part(Ink.TINT_WARM, "M-16 0C-24 -22 -12 -52 6 -54C24 -52 26 -22 22 0Z"),
                part(Ink.TINT_PALE, "M4 -2C0 -20 4 -44 12 -48C22 -42 22 -20 20 -2Z"),
                part(
                        Ink.TINT_DARK,
                        "M2 0C0 -10 2 -18 6 -20C10 -16 10 -8 10 0ZM13 0C13 -8 14 -16 18 -18C22 -14 22 -6 22 0Z"),
                part(Ink.TINT_WARM, "M-12 -74L-12 -100L6 -84ZM14 -84L30 -100L32 -74Z"),
                part(Ink.TINT_DARK, "M-8 -80L-9 -92L0 -84ZM20 -84L28 -92L28 -80Z"),
                part(Ink.TINT_WARM, "M-16 -70C-14 -86 34 -86 36 -70C34 -60 22 -54 10 -46C-2 -54 -14 -60 -16 -70Z"),
                part(
                        Ink.TINT_PALE,
                        "M-16 -70C-10 -62 0 -66 10 -46C-2 -54 -14 -60 -16 -70ZM36 -70C30 -62 20 -66 10 -46C22 -54 34 -60 36 -70Z"),
                part(Ink.TINT_DARK, ellipse(1, -70, 2.4, 3) + ellipse(19, -70, 2.4, 3) + ellipse(10, -49, 3.4, 2.6)));
    }

    private static List<Part> astronaut() {
        return List.of(
                part(Ink.TINT_COOL, "M-28 -20L-28 -52L-14 -56L-14 -18Z"),
                part(Ink.TINT_PALE, "M-18 -2L-16 -26L-2 -26L-3 -2ZM4 -2L3 -26L18 -26L20 -2Z"),
                part(Ink.TINT_DARK, "M-22 0C-22 -8 -2 -8 -2 0ZM3 0C3 -8 24 -8 24 0Z"),
                part(Ink.TINT_PALE, "M-18 -22C-22 -44 -14 -58 1 -58C16 -58 24 -44 20 -22Z"),
                part(
                        Ink.TINT_PALE,
                        "M-14 -54C-28 -48 -32 -34 -30 -26C-26 -22 -20 -24 -20 -28C-20 -36 -16 -42 -10 -44Z"),
                part(Ink.TINT_PALE, "M16 -54C30 -50 36 -58 38 -66C36 -72 29 -70 29 -66C28 -62 22 -60 14 -58Z"),
                part(Ink.TINT_COOL, "M-10 -46L12 -46L12 -32L-10 -32Z"),
                part(Ink.TINT_ROSE, ellipse(-5, -39, 2.4, 2.4)),
                part(Ink.LAMP, ellipse(3, -39, 2.4, 2.4)),
                part(Ink.TINT_PALE, ellipse(1, -76, 24, 23)),
                part(Ink.TINT_DARK, "M-14 -76C-14 -92 18 -92 19 -76C18 -62 -13 -62 -14 -76Z"),
                part(Ink.TINT_WARM, "M-9 -73C-9 -87 14 -87 14 -73C13 -63 -8 -63 -9 -73Z"),
                part(
                        Ink.TINT_DARK,
                        "M-6 -74C-5 -71 0 -71 1 -74C0 -72.4 -5 -72.4 -6 -74ZM5 -74C6 -71 11 -71 12 -74C11 -72.4 6 -72.4 5 -74Z"),
                part(Ink.TINT_ROSE, ellipse(3, -67, 1.6, 1.9)));
    }

    private static List<Part> gnome() {
        return List.of(
                part(Ink.TINT_DARK, "M-24 0C-24 -12 -4 -10 -3 0ZM3 0C4 -10 24 -12 24 0Z"),
                part(Ink.TINT_COOL, "M-22 -6C-28 -30 -18 -50 0 -50C18 -50 28 -30 22 -6Z"),
                part(
                        Ink.TINT_COOL,
                        "M-16 -44C-30 -38 -34 -26 -32 -18L-24 -18C-24 -26 -18 -32 -12 -34ZM16 -44C30 -38 34 -26 32 -18L24 -18C24 -26 18 -32 12 -34Z"),
                part(Ink.TINT_DARK, "M-24 -18L24 -18L24 -12L-24 -12Z"),
                part(Ink.LAMP, "M-5 -20L5 -20L5 -10L-5 -10Z"),
                part(Ink.TINT_WARM, ellipse(-28, -15, 5, 5) + ellipse(28, -15, 5, 5)),
                part(Ink.TINT_WARM, ellipse(0, -56, 16, 13)),
                part(
                        Ink.TINT_PALE,
                        "M-19 -58C-22 -38 -10 -20 2 -18C14 -22 24 -38 19 -58C12 -46 6 -50 0 -48C-6 -50 -12 -46 -19 -58Z"),
                part(Ink.TINT_ROSE, "M-24 -60C-20 -84 -6 -104 14 -112C12 -96 20 -78 24 -60C10 -66 -10 -66 -24 -60Z"),
                part(Ink.TINT_DARK, ellipse(-6, -57, 2, 2) + ellipse(7, -57, 2, 2)),
                part(Ink.TINT_PALE, "M-12 -60L-2 -58L-2 -61L-11 -64ZM3 -58L13 -60L12 -64L3 -61Z"),
                part(Ink.TINT_ROSE, ellipse(1, -51, 4.6, 4.2)));
    }

    private static List<Part> princess() {
        return List.of(
                part(
                        Ink.TINT_DARK,
                        "M-18 -70C-22 -96 20 -98 20 -70C24 -54 22 -44 14 -38L-14 -38C-22 -44 -22 -56 -18 -70Z"),
                part(Ink.TINT_ROSE, "M-8 -50C-12 -32 -28 -14 -32 0L32 0C28 -14 12 -32 8 -50Z"),
                part(Ink.TINT_PALE, "M-32 0C-24 -8 -16 2 -8 -4C0 4 8 -6 16 0C22 -6 28 -2 32 0Z"),
                part(Ink.TINT_PALE, "M-4 -48C-8 -30 -10 -16 -10 -5C-4 -2 6 -2 10 -5C10 -16 8 -30 4 -48Z"),
                part(
                        Ink.TINT_ROSE,
                        "M-8 -50C-20 -46 -24 -40 -22 -36C-16 -34 -10 -38 -8 -42ZM8 -50C22 -50 30 -58 32 -64L26 -67C24 -60 18 -56 8 -54Z"),
                part(Ink.TINT_WARM, ellipse(30, -68, 3.6, 3.6) + ellipse(-22, -34, 3.4, 3.4)),
                part(Ink.TINT_WARM, ellipse(1, -66, 14, 15)),
                part(Ink.TINT_DARK, "M-14 -66C-14 -84 16 -84 16 -66C10 -70 4 -76 2 -78C-2 -72 -8 -68 -14 -66Z"),
                part(Ink.LAMP, "M-11 -82L-13 -97L-5 -90L1 -101L7 -90L15 -97L13 -82C6 -85 -4 -85 -11 -82Z"),
                part(Ink.TINT_DARK, ellipse(-4, -65, 1.8, 2.3) + ellipse(7, -65, 1.8, 2.3)),
                part(Ink.TINT_ROSE, "M-3 -59C-1 -55 4 -55 6 -59C4 -57 -1 -57 -3 -59Z"));
    }

    private static List<Part> robot() {
        return List.of(
                part(Ink.TINT_DARK, "M-16 -14L-8 -14L-8 -2L-16 -2ZM8 -14L16 -14L16 -2L8 -2Z"),
                part(Ink.TINT_COOL, "M-22 0C-22 -8 -4 -8 -4 0ZM4 0C4 -8 22 -8 22 0Z"),
                part(
                        Ink.TINT_DARK,
                        "M-36 -42C-40 -32 -38 -24 -34 -20L-30 -22C-33 -28 -32 -34 -24 -42ZM24 -42C36 -46 40 -54 40 -60L35 -60C34 -54 30 -50 24 -48Z"),
                part(
                        Ink.TINT_COOL,
                        "M-38 -22C-38 -14 -28 -14 -28 -22L-31 -18L-35 -18ZM33 -60C30 -68 46 -68 43 -60L40 -65L36 -65Z"),
                part(
                        Ink.TINT_COOL,
                        "M-24 -44C-24 -50 -20 -52 -16 -52L16 -52C20 -52 24 -50 24 -44L20 -14C20 -12 18 -10 14 -10L-14 -10C-18 -10 -20 -12 -20 -14Z"),
                part(Ink.TINT_PALE, "M-13 -44L13 -44L11 -22L-11 -22Z"),
                part(
                        Ink.TINT_ROSE,
                        "M0 -25C-10 -33 -7 -40 -3 -39C-1 -38.6 0 -37 0 -36C0 -37 1 -38.6 3 -39C7 -40 10 -33 0 -25Z"),
                part(Ink.TINT_DARK, "M-5 -58L5 -58L5 -51L-5 -51ZM-1.5 -100L1.5 -100L1.5 -86L-1.5 -86Z"),
                part(
                        Ink.TINT_COOL,
                        "M-26 -80C-26 -86 -22 -88 -18 -88L18 -88C22 -88 26 -86 26 -80L26 -66C26 -60 22 -57 18 -57L-18 -57C-22 -57 -26 -60 -26 -66Z"),
                part(
                        Ink.TINT_DARK,
                        "M-19 -78C-19 -81 -17 -82 -14 -82L14 -82C17 -82 19 -81 19 -78L19 -68C19 -65 17 -64 14 -64L-14 -64C-17 -64 -19 -65 -19 -68Z"),
                part(Ink.LAMP, ellipse(-8, -74, 4, 4.4) + ellipse(8, -74, 4, 4.4) + ellipse(0, -102, 4, 4)),
                part(Ink.TINT_ROSE, "M-5 -68C-3 -66 3 -66 5 -68C3 -64.6 -3 -64.6 -5 -68Z"));
    }

    private static List<Part> cat() {
        return List.of(
                part(
                        Ink.ROOF,
                        "M-10 -4C-34 4 -52 -10 -46 -34C-44 -44 -50 -52 -44 -56C-36 -58 -34 -46 -36 -36C-38 -20 -28 -14 -12 -18Z"),
                part(Ink.ROOF, "M-18 0C-26 -22 -14 -50 4 -52C22 -50 28 -22 22 0Z"),
                part(Ink.TINT_PALE, "M4 -20C-4 -32 0 -44 10 -46C18 -42 18 -30 4 -20Z"),
                part(Ink.ROOF, "M-16 -70L-14 -98L4 -84ZM14 -84L30 -98L32 -70Z"),
                part(Ink.TINT_ROSE, "M-11 -78L-10 -90L-2 -83ZM19 -83L27 -90L27 -78Z"),
                part(Ink.ROOF, ellipse(8, -66, 25, 21)),
                part(Ink.LAMP, ellipse(-2, -68, 5, 5.6) + ellipse(18, -68, 5, 5.6)),
                part(Ink.TINT_DARK, ellipse(-1, -68, 1.7, 4.6) + ellipse(19, -68, 1.7, 4.6)),
                part(Ink.TINT_ROSE, "M5 -60L11 -60L8 -56.5Z"),
                part(
                        Ink.TINT_PALE,
                        "M-6 -57L-26 -60L-26 -59L-6 -56ZM-6 -54L-25 -52L-25 -51L-6 -53ZM22 -57L42 -60L42 -59L22 -56ZM22 -54L41 -52L41 -51L22 -53Z"),
                part(Ink.TINT_PALE, ellipse(-2, -3, 9, 4.4) + ellipse(15, -3, 9, 4.4)),
                part(Ink.LAMP, "M8 -48L10 -43L15.4 -42.6L11.2 -39L12.6 -34L8 -36.8L3.4 -34L4.8 -39L0.6 -42.6L6 -43Z"));
    }

    private static Part part(Ink ink, String path) {
        return new Part(ink, path);
    }

    private static String ellipse(double cx, double cy, double rx, double ry) {
        return new Pen().ellipse(cx, cy, rx, ry).path();
    }
}
