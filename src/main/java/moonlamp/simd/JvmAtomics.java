package moonlamp.simd;

import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;

/**
 * Atomic access to {@link JvmMemory}. Newer JDKs refuse atomic modes on byte-array views, so one lock orders all writes
 * and waits; loads take no lock (an aligned 32-bit read is never torn) and are cheap enough to spin on.
 */
final class JvmAtomics {
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Deque<Waiter> WAITERS = new ArrayDeque<>();

    /** A thread in wait32. */
    private static final class Waiter {
        final long address;
        final Condition wake = LOCK.newCondition();
        boolean notified;

        Waiter(long address) {
            this.address = address;
        }
    }

    private JvmAtomics() {}

    static int load(int address, int offset) {
        int value = JvmMemory.i32(checked(address, offset), offset);
        VarHandle.fullFence();
        return value;
    }

    /** Replaces the value by {@code f(value)} and returns the old one. */
    static int update(int address, int offset, IntUnaryOperator f) {
        LOCK.lock();
        try {
            int old = JvmMemory.i32(checked(address, offset), offset);
            JvmMemory.putI32(address, offset, f.applyAsInt(old));
            VarHandle.fullFence();
            return old;
        } finally {
            LOCK.unlock();
        }
    }

    static int await(int address, int offset, int expected, long timeoutNanos) {
        LOCK.lock();
        try {
            if (JvmMemory.i32(checked(address, offset), offset) != expected) {
                return 1;
            }
            Waiter waiter = new Waiter((long) address + offset);
            WAITERS.add(waiter);
            park(waiter, timeoutNanos);
            WAITERS.remove(waiter);
            return waiter.notified ? 0 : 2;
        } finally {
            LOCK.unlock();
        }
    }

    /** Wasm threads cannot be interrupted: an interrupt is kept for later, the wait goes on. */
    private static void park(Waiter waiter, long timeoutNanos) {
        long end = System.nanoTime() + timeoutNanos;
        boolean interrupted = false;
        while (!waiter.notified) {
            try {
                if (timeoutNanos < 0) {
                    waiter.wake.await();
                } else if (waiter.wake.awaitNanos(end - System.nanoTime()) <= 0) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static int wake(int address, int offset, int count) {
        LOCK.lock();
        try {
            JvmMemory.i32(checked(address, offset), offset);
            int woken = 0;
            for (Waiter waiter : WAITERS) {
                if (woken == count) {
                    break;
                }
                if (waiter.address == (long) address + offset && !waiter.notified) {
                    waiter.notified = true;
                    waiter.wake.signal();
                    woken++;
                }
            }
            return woken;
        } finally {
            LOCK.unlock();
        }
    }

    /** Wakes every thread, as if notified: their memory is about to go. */
    static void releaseWaiters() {
        LOCK.lock();
        try {
            for (Waiter waiter : WAITERS) {
                waiter.notified = true;
                waiter.wake.signal();
            }
        } finally {
            LOCK.unlock();
        }
    }

    private static int checked(int address, int offset) {
        if ((address + offset & 3) != 0) {
            throw new IndexOutOfBoundsException("atomic access at the unaligned address "
                    + Integer.toUnsignedString(address) + " + " + Integer.toUnsignedString(offset));
        }
        return address;
    }
}
