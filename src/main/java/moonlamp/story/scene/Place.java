package moonlamp.story.scene;

/**
 * The landscapes that can be drawn, and the words, English and German, that name them. The first that is named counts, so
 * the special ones come before the general ones.
 */
public enum Place {
    CASTLE_OF_CLOUDS(
            Soil.EARTH,
            "castle_made_of_clouds cloud_castle wolkenschloss castle_in_the_clouds castle_in_the_sky "
                    + "schloss_in_den_wolken"),
    BOOT(Soil.GRASS, "giant_s_boot giants_boot stiefel _boots_ _a_boot_ _the_boot_ _old_boot_ _shoe schuh_"),
    FLOATING_ISLAND(
            Soil.GRASS, "floating_isl flying_isl sky_isl schwebende fliegende_insel fliegenden_insel himmelsinsel"),
    SEABED(
            Soil.EARTH,
            "under_the_sea under_the_ocean under_the_water underwater under_water unter_wasser unterwasser "
                    + "unten_im_meer im_tiefen_meer unter_dem_meer meeresgrund meeresboden bottom_of_the_sea "
                    + "bottom_of_the_ocean deep_sea tiefsee _coral koralle _reef_ _submarine u_boot _aquarium"),
    TRAIN(Soil.EARTH, "_train_ _trains_ _railway _railroad _zug_ _züge schlafwagen eisenbahn bahnhof lokomotive"),
    SNOW(
            Soil.SNOW,
            "_snow schnee _winter winter_ _ice_ _eis_ _icy_ _frozen eisberg iceberg gletscher "
                    + "_glacier _arctic arktis _antarctic antarktis _pole_ nordpol südpol _polar _christmas "
                    + "weihnacht"),
    CAVE(
            Soil.EARTH,
            "_cave_ _caves_ _cavern höhle _a_mine_ goldmine gold_mine _mines_ _tunnel grotte stollen_ "
                    + "bergwerk _burrow"),
    SPACE(
            Soil.DUST,
            "_space weltraum weltall raumschiff raumstation _planet planet_ galax _rocket rakete "
                    + "among_the_stars zwischen_den_sternen zu_den_sternen _stern_ im_all_ ins_all_ _mars_ "
                    + "_saturn _jupiter _comet komet"),
    MOON(Soil.DUST, "_moon_ _moons_ _mond_ _mondes_ _mondb _mondl _lunar"),
    SCHOOL(
            Soil.EARTH,
            "school schule _castle _burg_ ritterburg _burgen_ schloss_ palace palast _tower _turm_ "
                    + "_library bibliothek bücherei academy akademie"),
    SHIP(
            Soil.EARTH,
            "_ship_ _ships_ _schiff piratenschiff segelschiff _boat_ _boats_ _boot_ ruderboot "
                    + "segelboot hausboot fischerboot _raft_ _floß _sailing _segel open_sea at_sea_ on_the_sea_ "
                    + "on_the_ocean_ auf_see_ auf_dem_meer auf_hoher_see _ferry _fähre"),
    JUNGLE(Soil.GRASS, "_jungle dschungel _rainforest regenwald urwald _tropical_forest"),
    DESERT(
            Soil.SAND,
            "_desert_ _deserts_ wüste oase_ _oasis pyramid _sahara _dune _safari _savanna savanne " + "_egypt ägypten"),
    BEACH(
            Soil.SAND,
            "_beach strand_ strände_ _seaside _sea_ _seas_ _ocean _coast küste ozean _meer_ nordsee "
                    + "ostsee an_der_see _island _insel schatzinsel südsee _shore_ lighthouse leuchtturm _bay_ "
                    + "bucht_ _harbour _harbor _hafen"),
    FARM(
            Soil.GRASS,
            "_farm bauernhof bauernhaus _barn_ scheune _stable_ stall_ ponyhof reiterhof _field_ "
                    + "_fields_ feld_ felder_ _windmill mühle"),
    GARDEN(
            Soil.GRASS,
            "_garden garten gärten_ _greenhouse _park_ stadtpark spielplatz playground _orchard "
                    + "_meadow wiese _flower blume _backyard _zoo_"),
    FOREST(
            Soil.EARTH,
            "_forest wald_ wäld waldes_ waldlichtung _wood_ _woods_ _woodland _tree_ _trees_ "
                    + "treehouse baum_ baumhaus bäume _grove_"),
    LAKE(
            Soil.GRASS,
            "_lake_ _lakes_ _lakeside _river _pond_ _ponds_ _stream_ _brook_ _waterfall wasserfall "
                    + "am_see_ im_see_ ein_see_ der_see_ einem_see_ dem_see_ bergsee waldsee fluss_ teich_ "
                    + "bach_ _ufer flussufer _swamp sumpf _water_ wasser_ brücke _bridge"),
    MOUNTAINS(
            Soil.EARTH,
            "_mountain _berg berg_ gebirge _alp_ _alps_ _alpen _alm_ _peak _summit gipfel_ _volcano "
                    + "vulkan _cliff felsen_"),
    SKY(
            Soil.EARTH,
            "_sky_ _skies_ _cloud wolke himmel_ heaven_ _rainbow regenbogen _balloon ballon _airship "
                    + "luftschiff _airplane flugzeug"),
    CITY(
            Soil.EARTH,
            "_city_ _cities_ stadt_ städt _town_ _village dorf_ dörf _street straße _market markt_ "
                    + "_shop_ _museum laden_ _hospital krankenhaus _roof _dach_ dächer bäckerei _bakery "
                    + "hamburg_ _berlin_ _london_ _paris_"),
    ROOM(
            Soil.EARTH,
            "_bedroom zimmer _room_ _bed_ _bett_ _kitchen küche _home_ zuhause zu_hause daheim _attic "
                    + "dachboden _house_ haus_ _cellar keller_ _nursery _hotel"),
    /** Rolling hills with a path to the house: for every place that has no drawing of its own. */
    HILLS(Soil.EARTH, "");

    private static final Place[] ALL = values();
    private final Soil soil;
    private final String words;

    Place(Soil soil, String words) {
        this.soil = soil;
        this.words = words;
    }

    /** The landscape for a setting in anybody's words; rolling hills when nothing better fits. */
    static Place of(String setting) {
        String text = Words.of(setting);
        for (Place place : ALL) {
            if (place == HILLS || Words.names(text, place.words)) {
                return place;
            }
        }
        return HILLS;
    }

    /** What the ground of the landscape is made of. */
    public Soil soil() {
        return soil;
    }
}
