package moonlamp.training.corpus;

import moonlamp.story.StoryRequest;

/**
 * Everybody and everything that a story is told with.
 *
 * @param request what a reader would have asked for
 * @param introduction how the hero is first named: the request's words, perhaps with a name
 * @param hero the hero
 * @param kind what can be said about such a hero
 * @param trait what the hero is like
 * @param friend the helper; null if there is none
 * @param friendIsChosen whether the request names the helper, so that both are there from the start
 * @param setting where
 * @param neighbour somebody who lives there
 * @param twist what happens
 */
record Cast(
        StoryRequest request,
        String introduction,
        Entity hero,
        HeroKind kind,
        Trait trait,
        Entity friend,
        boolean friendIsChosen,
        Setting setting,
        Entity neighbour,
        Twist twist) {}
