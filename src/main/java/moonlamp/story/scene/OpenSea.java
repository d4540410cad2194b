package moonlamp.story.scene;

/** A sailing ship under way; its cabin is lit, the hero is on deck. */
final class OpenSea implements Landscape {
    /** The ship, 800 units long; the deck is at the origin. */
    private static final String RIGGING = "bM96-20L96-560L108-560L108-20ZM-206-20L-206-430L-196-430L-196-20Z;"
            + "pM114-510Q290-380 350-96Q230-150 114-130Q150-330 114-510Z;d14M114-510Q290-380 350-96L316-110Q270-360 114-510Z;"
            + "pM92-486Q-60-450-72-220Q10-250 92-232Q70-360 92-486Z;r80M92-410Q0-392-48-330Q-60-300-66-270Q10-296 86-288L84-340Q84-380 92-410Z;"
            + "pM-192-390Q-110-340-112-180Q-150-196-192-190Q-176-290-192-390Z;"
            + "rM108-558Q140-574 164-560Q186-550 204-556L204-530Q180-522 160-534Q136-546 108-534Z;"
            + "b60M-400-40L-206-420L-202-414L-390-40ZM230-60L106-540L110-544L246-60Z";

    private static final String HULL =
            "bM-420-60L-250-60L-240 0L330 0Q372-10 400-60L470-86L474-80L404-40Q370 90 290 130L-330 130Q-400 60-420-60Z;"
                    + "w50M-412-30L-244-30L-240-16L-408-16ZM-240 16L360 16L354 32L-240 32Z;kM-424-78L-246-78L-246-56L-424-56Z;"
                    + "bM-240-30L330-30L330-24L-240-24ZM-200-30L-194-30L-194 0L-200 0ZM-100-30L-94-30L-94 0L-100 0ZM0-30L6-30L6 0L0 0Z"
                    + "M200-30L206-30L206 0L200 0ZM290-30L296-30L296 0L290 0Z;"
                    + "lO-140 70 11 11O-40 72 11 11O60 72 11 11O160 70 11 11";

    @Override
    public void draw(Canvas canvas) {
        SceneRandom random = canvas.random;
        Sky.night(canvas, 600, 980, 1140);
        Water.surface(canvas, 590);
        Water.waves(canvas, Ink.WATER, 70, 680, 16, 130);
        double x = random.between(740, 800);
        canvas.glow(x - 330, 600, 240, 50);
        canvas.draw(RIGGING, x, 690, 1);
        canvas.hero(x + 20, 692, 1.85);
        canvas.draw(HULL, x, 690, 1);
        House.window(canvas, x - 330, 680, 42);
        Water.waves(canvas, Ink.HILL_3, 100, 790, 22, 170);
        Pen foam = canvas.pen();
        for (int i = 0; i < 9; i++) {
            foam.ellipse(x - 360 + i * 90, 782 + random.between(-5, 5), 34, 4);
        }
        canvas.fill(Ink.TINT_PALE, 30, Motion.DRIFT, foam);
        Water.waves(canvas, Ink.GROUND, 100, 852, 26, 210);
    }
}
