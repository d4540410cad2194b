package moonlamp.browser.storage;

/** Keeps two tabs from writing the same model at the same time. */
interface StoreLocks {
    /** Takes a lock that nobody holds, or answers null. It is released by its owner's end, too. */
    Lock tryLock(String name);

    /** A lock that is held. */
    interface Lock {
        void release();
    }
}
