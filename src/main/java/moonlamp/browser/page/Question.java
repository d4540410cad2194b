package moonlamp.browser.page;

/** A question of the Create page that a part of the sentence leads to. */
interface Question {
    /** Its id in index.html. */
    String id();

    /** Puts the focus on its answer. */
    void focus();
}
