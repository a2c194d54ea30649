package dev.tierdesk.console.instance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Starts of the program on one state directory, over real sockets, in this process and in others.
@Timeout(60)
class OnlyInstanceTest {
    /// Far more than a start needs: what waits for it does so only where something is wrong.
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final List<AutoCloseable> open = new ArrayList<>();
    private final BlockingQueue<Request> asked = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void closeEverything() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void whatTheFirstIsStartedWithItGetsItself() throws InterruptedException {
        first(file("a.tierdesk"));

        assertThat(next()).isEqualTo(file("a.tierdesk"));
    }

    @Test
    void aSecondStartHandsItsFilesToTheFirstAndEnds() throws InterruptedException {
        first(new Request.Show());
        assertThat(next()).isEqualTo(new Request.Show());

        assertThat(start(LONG, file("a.tierdesk"), file("gone.tierdesk"))).isEqualTo(new Start.HandedOver());

        assertThat(next()).isEqualTo(file("a.tierdesk"));
        assertThat(next()).isEqualTo(file("gone.tierdesk"));
    }

    @Test
    void aStartWithoutAFileAsksTheFirstToShowItself() throws InterruptedException {
        first(file("a.tierdesk"));

        assertThat(start(LONG, new Request.Show())).isEqualTo(new Start.HandedOver());

        assertThat(List.of(next(), next())).containsExactly(file("a.tierdesk"), new Request.Show());
    }

    @Test
    void whatComesBeforeTheWindowIsThereWaitsForIt() throws InterruptedException {
        OnlyInstance first = keep(start(LONG, new Request.Show()));

        assertThat(start(LONG, file("a.tierdesk"))).isEqualTo(new Start.HandedOver());
        assertThat(asked).isEmpty();
        first.deliverTo(asked::add);

        assertThat(List.of(next(), next())).containsExactly(new Request.Show(), file("a.tierdesk"));
    }

    @Test
    void aSecondStartWaitsForTheSocketOfAFirstThatHasOnlyItsLockYet() throws Exception {
        SocketPlace place = SocketPlace.in(folder);
        FileChannel lock = hold(place);
        CompletableFuture<Start> second = aside(file("a.tierdesk"));

        open.add(Listener.on(place.make(), LONG, asked::add));

        assertThat(second.get()).isEqualTo(new Start.HandedOver());
        assertThat(next()).isEqualTo(file("a.tierdesk"));
        assertThat(lock.isOpen()).isTrue();
    }

    @Test
    void aStartWhileTheFirstEndsIsTheNextFirst() throws Exception {
        OnlyInstance first = first(new Request.Show());
        assertThat(next()).isEqualTo(new Request.Show());
        first.stopListening();
        CompletableFuture<Start> second = aside(file("a.tierdesk"));

        first.close();

        keep(second.get()).deliverTo(asked::add);
        assertThat(next()).isEqualTo(file("a.tierdesk"));
    }

    @Test
    void ofTwoStartsAtOnceOneIsTheFirst() throws Exception {
        CompletableFuture<Start> one = aside(file("a.tierdesk"));
        CompletableFuture<Start> other = aside(file("b.tierdesk"));

        List<Start> both = List.of(one.get(), other.get());

        assertThat(both).filteredOn(start -> start instanceof Start.First).hasSize(1);
        assertThat(both).contains(new Start.HandedOver());
        keep(both.get(0) instanceof Start.First ? both.get(0) : both.get(1)).deliverTo(asked::add);
        assertThat(List.of(next(), next())).containsExactlyInAnyOrder(file("a.tierdesk"), file("b.tierdesk"));
    }

    @Test
    void anInstanceThatDoesNotAnswerIsNotWaitedForLong() throws Exception {
        SocketPlace place = SocketPlace.in(folder);
        hold(place);
        ServerSocketChannel deaf = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        open.add(deaf);
        deaf.bind(UnixDomainSocketAddress.of(place.make()));

        assertThat(start(SHORT, file("a.tierdesk"))).isEqualTo(new Start.NotAnswered());
    }

    @Test
    void anInstanceWithoutASocketIsNotWaitedForLong() throws Exception {
        hold(SocketPlace.in(folder));

        assertThat(start(SHORT, file("a.tierdesk"))).isEqualTo(new Start.NotAnswered());
    }

    @Test
    void aMegabyteOfBytesIsRefusedAndTheNextStartIsHeard() throws Exception {
        first(new Request.Show());
        assertThat(next()).isEqualTo(new Request.Show());

        for (int sign : new int[] {0, 1, 0xFF}) {
            byte[] flood = new byte[1 << 20];
            Arrays.fill(flood, (byte) sign);
            try (SocketChannel channel = connect()) {
                flood(channel, flood);
            }
        }

        assertThat(start(LONG, file("a.tierdesk"))).isEqualTo(new Start.HandedOver());
        assertThat(next()).isEqualTo(file("a.tierdesk"));
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsNotUtf8IsRefusedWithAnAnswer() throws Exception {
        first(new Request.Show());
        try (SocketChannel channel = connect()) {
            channel.write(ByteBuffer.wrap(new byte[] {1, 0, 2, (byte) 0xC3, 0x28}));

            assertThat(answer(channel)).isEqualTo("-");
        }
        assertThat(next()).isEqualTo(new Request.Show());
        assertThat(asked).isEmpty();
    }

    @Test
    void halfAMessageHoldsUpNobodyAndIsDropped() throws Exception {
        keep(start(SHORT, new Request.Show())).deliverTo(asked::add);
        try (SocketChannel half = connect()) {
            half.write(ByteBuffer.wrap(new byte[] {1, 0}));

            assertThat(start(LONG, file("a.tierdesk"))).isEqualTo(new Start.HandedOver());

            assertThat(answer(half)).isEmpty();
        }
        assertThat(List.of(next(), next())).containsExactly(new Request.Show(), file("a.tierdesk"));
        assertThat(asked).isEmpty();
    }

    @Test
    void halfAMessageAndAnEndIsNoRequest() throws Exception {
        first(new Request.Show());
        try (SocketChannel half = connect()) {
            half.write(ByteBuffer.wrap(new byte[] {1, 0, 9, '/', 't', 'm', 'p'}));
            half.shutdownOutput();

            assertThat(answer(half)).isEmpty();
        }
        assertThat(next()).isEqualTo(new Request.Show());
        assertThat(asked).isEmpty();
    }

    @Test
    void whatAKilledInstanceLeftIsTakenOver() throws Exception {
        Process killed = InstanceProcess.start(folder, folder.resolve("a.tierdesk"));
        open.add(killed::destroyForcibly);
        try (BufferedReader out = killed.inputReader(UTF_8)) {
            assertThat(out.readLine()).isEqualTo("First");
            Process second = InstanceProcess.start(folder, folder.resolve("b.tierdesk"));
            assertThat(second.waitFor()).isZero();
            try (BufferedReader said = second.inputReader(UTF_8)) {
                assertThat(said.readLine()).isEqualTo("HandedOver");
            }
            killed.destroyForcibly().waitFor();
        }
        assertThat(socket()).exists();

        first(file("c.tierdesk"));

        assertThat(start(LONG, new Request.Show())).isEqualTo(new Start.HandedOver());
        assertThat(List.of(next(), next())).containsExactly(file("c.tierdesk"), new Request.Show());
    }

    @Test
    void aStateDirectoryWithALongNameHasItsSocketElsewhere() throws Exception {
        Path deep = folder.resolve("x".repeat(80)).resolve("y".repeat(80));
        OnlyInstance first = keep(start(deep, LONG, new Request.Show()));
        Path socket = SocketPlace.in(deep).find().orElseThrow();
        assertThat(socket).exists();

        assertThat(start(deep, LONG, file("a.tierdesk"))).isEqualTo(new Start.HandedOver());

        first.close();
        assertThat(socket.getParent()).doesNotExist();
    }

    @Test
    void anotherStateDirectoryHasAnInstanceOfItsOwn() {
        first(new Request.Show());

        assertThat(keep(start(folder.resolve("other"), LONG, new Request.Show()))).isNotNull();
    }

    @Test
    void onlyTheOwnerReachesTheSocket() throws IOException {
        Path place = Files.createDirectories(folder.resolve("instance"));
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));

        first(new Request.Show());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket()))).isEqualTo("rw-------");
    }

    @Test
    void anInstanceThatIsClosedLeavesNoSocket() throws IOException {
        first(new Request.Show()).close();

        try (Stream<Path> left = Files.list(folder.resolve("instance"))) {
            assertThat(left).containsExactly(folder.resolve("instance").resolve("lock"));
        }
    }

    private OnlyInstance first(Request wanted) {
        OnlyInstance instance = keep(start(LONG, wanted));
        instance.deliverTo(asked::add);
        return instance;
    }

    private Start start(Duration patience, Request... wanted) {
        return start(folder, patience, wanted);
    }

    /// The first one hears the others.
    private static Start start(Path state, Duration patience, Request... wanted) {
        Start start = OnlyInstance.start(state, List.of(wanted), patience);
        if (start instanceof Start.First(OnlyInstance instance)) {
            instance.listen();
        }
        return start;
    }

    /// A start on a thread of its own.
    private CompletableFuture<Start> aside(Request wanted) {
        return CompletableFuture.supplyAsync(
                () -> start(LONG, wanted), work -> Thread.ofPlatform().daemon().start(work));
    }

    private OnlyInstance keep(Start start) {
        assertThat(start).isInstanceOf(Start.First.class);
        OnlyInstance instance = ((Start.First) start).instance();
        open.add(instance);
        return instance;
    }

    private Request.Open file(String name) {
        return new Request.Open(folder.resolve(name));
    }

    private Request next() throws InterruptedException {
        Request request = asked.poll(LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(request).as("a request").isNotNull();
        return request;
    }

    /// The lock, as an instance has it that does nothing more.
    private FileChannel hold(SocketPlace place) throws IOException {
        FileChannel lock = place.openLock();
        open.add(lock);
        assertThat(lock.tryLock()).isNotNull();
        return lock;
    }

    private Path socket() throws IOException {
        return SocketPlace.in(folder).find().orElseThrow();
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(socket()));
    }

    /// What is answered until the other side ends, in whatever way.
    private static String answer(SocketChannel channel) {
        ByteBuffer answer = ByteBuffer.allocate(16);
        try {
            while (channel.read(answer) >= 0) {
                assertThat(answer.hasRemaining()).isTrue();
            }
        } catch (IOException reset) {
            assertThat(answer.hasRemaining()).as("reset by %s", reset).isTrue();
        }
        return new String(answer.array(), 0, answer.position(), UTF_8);
    }

    /// Writes until the other side has had enough.
    private static void flood(SocketChannel channel, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            assertThat(buffer.hasRemaining()).as("cut short by %s", e).isTrue();
        }
    }
}
