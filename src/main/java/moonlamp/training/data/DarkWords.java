package moonlamp.training.data;

import java.util.regex.Pattern;

/** Words that have no place in a bedtime story; a text with one of them is not trained on. */
final class DarkWords {
    private static final Pattern ANY = Pattern.compile(
            "\\b(?:kill\\w*|blood\\w*|bleed\\w*|die|dies|died|dying|dead|deadly|death|guns?|pistols?|rifles?|bombs?"
                    + "|murder\\w*|kni(?:fe|ves)|daggers?|stab\\w*|corpses?|devils?|demons?|hell|execut(?:ed?|ion\\w*)"
                    + "|hang(?:ed|man)|drunk\\w*|wine|beer|whisky|rum|tobacco|cigar\\w*|suicid\\w*|naked|sex\\w*|tortur\\w*"
                    + "|slave\\w*|slaughter\\w*|whipp(?:ed|ing)|beheaded|coffins?|funerals?|graves?|skulls?|war|wars"
                    + "|poison\\w*|stupid|idiots?|hate[ds]?)\\b",
            Pattern.CASE_INSENSITIVE);

    private DarkWords() {}

    static boolean in(String text) {
        return ANY.matcher(text).find();
    }
}
