package moonlamp.browser.storage;

/** Keeps two tabs from writing the same model at the same time. */
public interface StoreLocks {
    /** Takes a lock that nobody holds, or answers null. It is released by its owner's end, too. */
    Lock tryLock(String name);

    /** Gets in line for a lock. */
    Claim claim(String name);

    /** Whether somebody holds a lock, this tab included. */
    boolean isHeld(String name);

    /** A lock that is held. */
    interface Lock {
        void release();
    }

    /** A place in the line for a lock. */
    interface Claim {
        /** Waits for the lock; null if the claim was given up. */
        Lock await();

        /** Leaves the line; a lock that is there already is released. */
        void giveUp();
    }
}
