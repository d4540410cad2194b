package moonlamp.story.scene;

/** The figures that can be drawn, and the words, English and German, that name them. */
enum Hero {
    SQUIRREL(OriginalFigures.SQUIRREL, "_squirrel _chipmunk hörnchen _hamster"),
    DRAGON(OriginalFigures.DRAGON, "_dragon_ _dragons_ drache _dino saurier saurus_"),
    ASTRONAUT(OriginalFigures.ASTRONAUT, "_astronaut kosmonaut cosmonaut _spaceman raumfahrer _alien"),
    ROBOT(OriginalFigures.ROBOT, "_robo roboter_ _android _machine maschine_"),
    PRINCESS(OriginalFigures.PRINCESS, "princess prinzessin _queen königin _ballerina"),
    GNOME(OriginalFigures.GNOME, "_gnom zwerg _dwar _elf_ _elves_ kobold wichtel _goblin _troll"),
    UNICORN(
            AnimalFigures.UNICORN,
            "_unicorn einhorn _horse pferd _pony_ _ponies _ponys fohlen_ _foal _donkey _esel pegasus"),
    FOX(OriginalFigures.FOX, "_fox fuchs füchs"),
    WOLF(AnimalFigures.WOLF, "_wolf_ wolf_ wölf _wolves"),
    CAT(OriginalFigures.CAT, "_cat_ _cats_ _kitten _kitty katze kätzchen _kater_ _tiger _leopard _panther"),
    SHEEP(AnimalFigures.SHEEP, "_sheep _lamb_ _lambs_ schaf_ schafe_ schäfchen _lamm_ lämmchen _goat _ziege"),
    BEAR(AnimalFigures.BEAR, "_bear_ _bears_ bär_ bären_ bärchen bärin_ _teddy _panda koala"),
    LION(AnimalFigures.LION, "_lion löwe"),
    MONKEY(AnimalFigures.MONKEY, "_monkey _ape_ _affe_ _affen äffchen _gorilla schimpanse"),
    PIG(AnimalFigures.PIG, "_pig_ _pigs_ _piglet _schwein ferkel"),
    RABBIT(AnimalFigures.RABBIT, "_rabbit _bunny _bunnies _hare_ _hase osterhase häschen kaninchen"),
    OWL(AnimalFigures.OWL, "_owl _eule schneeeule _uhu_"),
    MOUSE(AnimalFigures.MOUSE, "_mouse _mice_ maus_ mäuse mäuschen _rat_ _ratte"),
    DOG(AnimalFigures.DOG, "_dog_ _dogs_ _puppy _puppies _hound hund_ hunde_ hündchen _welpe dackel"),
    PENGUIN(AnimalFigures.PENGUIN, "_penguin pinguin"),
    HEDGEHOG(AnimalFigures.HEDGEHOG, "_hedgehog _igel _porcupine stachelschwein"),
    FROG(AnimalFigures.FROG, "_frog _toad frosch frösch _kröte"),
    TURTLE(AnimalFigures.TURTLE, "_turtle _tortoise schildkröte"),
    ELEPHANT(AnimalFigures.ELEPHANT, "_elephant elefant _mammoth mammut"),
    BUTTERFLY(
            AnimalFigures.BUTTERFLY,
            "_butterfl _moth_ schmetterling _bee_ _bees_ biene _ladybug marienkäfer _dragonfly "
                    + "libelle _caterpillar _raupe"),
    MERMAID(PeopleFigures.MERMAID, "_mermaid meerjungfrau _nixe"),
    FISH(
            AnimalFigures.FISH,
            "_fish_ _fishes_ goldfish _fisch_ _fische_ goldfisch _whale _wal_ _dolphin delfin delphin "
                    + "_octopus krake_ _shark _hai_"),
    BIRD(
            AnimalFigures.BIRD,
            "_bird vogel vögel _duck _ente_ _enten_ _entchen rotkehlchen spatz_ _sparrow _chick _huhn "
                    + "hühn _goose _gans_ _swan_ _schwan_ _raven_ _rabe _crow_ _parrot papagei _hen_ _eagle "
                    + "adler_"),
    FAIRY(PeopleFigures.FAIRY, "fairy_ _fairies _fee_ _feen_ zahnfee _pixie _angel_ _angels_ _engel"),
    PIRATE(PeopleFigures.PIRATE, "_pirate pirat _captain kapitän _sailor matrose seemann"),
    KNIGHT(PeopleFigures.KNIGHT, "_knight _ritter"),
    KING(PeopleFigures.KING, "_king_ _kings_ _könig_ _prince_ _prinz_"),
    WIZARD(PeopleFigures.WIZARD, "_wizard _witch zauberer zauberin magier hexe_ _magician _sorcer"),
    GHOST(PeopleFigures.GHOST, "_ghost geist_ gespenst _spirit_ _monster"),
    /** Whoever else a story is about: a child with a lantern. */
    CHILD(PeopleFigures.CHILD, "");

    private static final Hero[] ALL = values();
    private final String drawing;
    private final String words;

    Hero(String drawing, String words) {
        this.drawing = drawing;
        this.words = words;
    }

    /** The figure for a character in anybody's words. */
    static Hero of(String character) {
        String text = Words.of(character);
        for (Hero hero : ALL) {
            if (hero == CHILD || Words.names(text, hero.words)) {
                return hero;
            }
        }
        return CHILD;
    }

    /** The figure in the language of {@link Drawing}: about 100 units high, feet at the origin, looking right. */
    String drawing() {
        return drawing;
    }
}
