package dev.tierdesk.console.instance;

import dev.tierdesk.store.AtomicFile;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes requests of other starts from a Unix-domain socket, on a thread of its own that waits for nobody: several
/// connections are open side by side, and each is dropped when its message is not whole in time.
final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int MOST_AT_ONCE = 16;
    private static final long NANOS_IN_MILLI = 1_000_000;

    private final ServerSocketChannel server;
    private final Selector selector;
    private final Duration patience;
    private final Predicate<Request> taking;
    private volatile boolean closing;

    private Listener(ServerSocketChannel server, Selector selector, Duration patience, Predicate<Request> taking) {
        this.server = server;
        this.selector = selector;
        this.patience = patience;
        this.taking = taking;
    }

    /// Begins to listen.
    ///
    /// @param socket not there yet
    /// @param patience how long a message may take
    /// @param taking whether a request is taken; called on the listener's thread
    /// @throws UnsupportedOperationException where the system has no such sockets
    static Listener on(Path socket, Duration patience, Predicate<Request> taking) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            AtomicFile.makePrivate(socket);
            server.configureBlocking(false);
            Selector selector = Selector.open();
            server.register(selector, SelectionKey.OP_ACCEPT);
            Listener listener = new Listener(server, selector, patience, taking);
            Thread.ofPlatform().name("instance").daemon().start(listener::listen);
            return listener;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /// Stops taking requests; those under way are dropped.
    @Override
    public void close() {
        closing = true;
        selector.wakeup();
    }

    private void listen() {
        try {
            while (!closing) {
                selector.select(this::serve, pause());
                dropOverdue();
            }
        } catch (IOException e) {
            LOG.warn("other starts are not heard any more", e);
        } finally {
            selector.keys().forEach(Listener::drop);
            close(selector);
        }
    }

    /// Milliseconds until the next connection is overdue; 0, which is for ever, while there is none.
    private long pause() {
        return selector.keys().stream()
                .filter(key -> key.attachment() instanceof Conversation)
                .mapToLong(key -> Math.max(1, ((Conversation) key.attachment()).left() / NANOS_IN_MILLI + 1))
                .min()
                .orElse(0);
    }

    private void dropOverdue() {
        selector.keys().stream()
                .filter(key -> key.attachment() instanceof Conversation conversation && conversation.left() <= 0)
                .toList()
                .forEach(Listener::drop);
    }

    private void serve(SelectionKey key) {
        if (key.attachment() instanceof Conversation conversation) {
            converse(key, conversation);
        } else {
            accept();
        }
    }

    private void accept() {
        try {
            SocketChannel channel = server.accept();
            if (channel != null && selector.keys().size() > MOST_AT_ONCE) {
                channel.close();
            } else if (channel != null) {
                channel.configureBlocking(false);
                Conversation conversation = new Conversation(channel, System.nanoTime() + patience.toNanos());
                channel.register(selector, SelectionKey.OP_READ, conversation);
            }
        } catch (IOException e) {
            LOG.info("a connection of another start failed", e);
        }
    }

    private void converse(SelectionKey key, Conversation conversation) {
        try {
            Optional<Request> request = conversation.read();
            if (request.isPresent()) {
                conversation.answer(taking.test(request.get()) ? Answer.TAKEN : Answer.REFUSED);
                drop(key);
            }
        } catch (ProtocolException e) {
            LOG.info("refused a message of another start: {}", e.getMessage());
            refuse(conversation);
            drop(key);
        } catch (IOException e) {
            drop(key);
        }
    }

    private static void refuse(Conversation conversation) {
        try {
            conversation.answer(Answer.REFUSED);
        } catch (IOException e) {
            LOG.debug("nobody waits for the answer", e);
        }
    }

    private static void drop(SelectionKey key) {
        key.cancel();
        close(key.channel());
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            LOG.debug("closing failed", e);
        }
    }
}
