package dev.tierdesk.console.instance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one console that runs on a state directory, until it is closed or its process ends. What it was started with and
/// what other starts hand over waits until somebody takes it. Safe on any thread.
public final class OnlyInstance implements AutoCloseable {
    /// How long a start waits for an answer of the one before it.
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);
    /// More than anybody opens before the window is there.
    private static final int MOST_WAITING = 100;

    private final SocketPlace place;
    private final Duration patience;
    private final @Nullable FileChannel lock;
    private final List<Request> waiting;
    private @Nullable Listener listener;
    private @Nullable Consumer<Request> taker;

    private OnlyInstance(SocketPlace place, @Nullable FileChannel lock, List<Request> wanted, Duration patience) {
        this.place = place;
        this.patience = patience;
        this.lock = lock;
        waiting = new ArrayList<>(wanted);
    }

    /// Becomes the first instance, or hands what is wanted to the one that is. Where the directory allows neither, this
    /// one goes on by itself.
    ///
    /// @param state directory of the instance; another one has an instance of its own
    /// @param wanted one request at least
    /// @param patience how long an answer may take, and how long an instance may take to begin or to end
    public static Start start(Path state, List<Request> wanted, Duration patience) {
        SocketPlace place = SocketPlace.in(state);
        try {
            return new Meeting(place, place.openLock(), wanted, patience).begin();
        } catch (IOException e) {
            return new Start.First(new OnlyInstance(place, null, wanted, patience));
        }
    }

    /// Hears other starts from now on; they wait until then.
    public synchronized void listen() {
        if (lock == null) {
            log().warn("other starts cannot be heard: the state directory cannot be written");
            return;
        }
        try {
            listener = Listener.on(place.make(), patience, this::take);
        } catch (IOException | UnsupportedOperationException e) {
            log().warn("other starts cannot be heard", e);
        }
    }

    /// Gives what waits and everything that comes from now on to `receiver`, on whatever thread it comes.
    public synchronized void deliverTo(Consumer<Request> receiver) {
        taker = receiver;
        waiting.forEach(receiver);
        waiting.clear();
    }

    /// Takes nothing more: the next start waits until this one has ended, and is the first then.
    public synchronized void stopListening() {
        if (listener != null) {
            listener.close();
            listener = null;
        }
    }

    /// Ends it: the next start is the first.
    @Override
    public synchronized void close() {
        stopListening();
        if (lock != null) {
            try (lock) {
                place.remove();
            } catch (IOException e) {
                log().info("the socket could not be removed", e);
            }
        }
    }

    private synchronized boolean take(Request request) {
        if (taker != null) {
            taker.accept(request);
            return true;
        }
        return waiting.size() < MOST_WAITING && waiting.add(request);
    }

    /// One is asked for when there is something to say: at a start there is no log yet.
    private static Logger log() {
        return LoggerFactory.getLogger(OnlyInstance.class);
    }

    /// A start and the instance that may be there.
    private record Meeting(SocketPlace place, FileChannel lock, Deque<Request> wanted, Duration patience) {
        Meeting(SocketPlace place, FileChannel lock, List<Request> wanted, Duration patience) {
            this(place, lock, new ArrayDeque<>(wanted), patience);
        }

        Start begin() throws IOException {
            long end = System.nanoTime() + patience.toNanos();
            while (!isFirst()) {
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (!left.isPositive()) {
                    lock.close();
                    return new Start.NotAnswered();
                }
                Optional<Path> socket = place.find();
                Optional<Answer> answer = socket.flatMap(path -> Caller.call(path, wanted.element(), left));
                if (answer.isEmpty()) {
                    LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
                } else if (answer.get() == Answer.REFUSED) {
                    lock.close();
                    return new Start.NotAnswered();
                } else {
                    wanted.remove();
                }
                if (wanted.isEmpty()) {
                    lock.close();
                    return new Start.HandedOver();
                }
            }
            return new Start.First(new OnlyInstance(place, lock, List.copyOf(wanted), patience));
        }

        private boolean isFirst() throws IOException {
            try {
                return lock.tryLock() != null;
            } catch (OverlappingFileLockException e) {
                return false;
            }
        }
    }
}
