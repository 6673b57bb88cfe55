package io.callscope.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

final class ListenerTest {
    private static final Answerer ECHO =
            (request, console, _) -> {
                console.print(String.join(" ", request.words()));
                console.tell("in " + request.folder());
                return 3;
            };

    @TempDir private Path folder;

    private final List<Listener> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Listener listener : open) {
            listener.close();
        }
    }

    private List<Path> places() throws IOException {
        Path library = folder.resolve("library.duckdb");
        if (!Files.exists(library)) {
            Files.createFile(library);
        }
        return Places.of(library, List.of(folder.resolve("state")));
    }

    private Listener listen(Answerer answerer) throws IOException {
        return listen("1", answerer);
    }

    private Listener listen(String version, Answerer answerer) throws IOException {
        Listener listener = Listener.open(places(), version, answerer).orElseThrow();
        open.add(listener);
        return listener;
    }

    private static final class Heard implements Caller.Reader {
        private final ByteArrayOutputStream result = new ByteArrayOutputStream();
        private final StringBuilder news = new StringBuilder();

        @Override
        public void result(byte[] bytes) {
            result.writeBytes(bytes);
        }

        @Override
        public void news(String lines) {
            news.append(lines);
        }

        private String text() {
            return result.toString(StandardCharsets.UTF_8);
        }
    }

    private Request request(String... words) {
        return new Request(
                folder.resolve("library.duckdb"),
                folder,
                List.of(words),
                Map.of("CALLSCOPE_X_TOKEN", "hushhush"));
    }

    private OptionalInt ask(Heard heard, String... words) throws IOException {
        return new Caller("1").ask(places(), request(words), heard);
    }

    @Test
    void theOtherProcessGetsResultNewsAndExitCode() throws Exception {
        listen(ECHO);
        Heard heard = new Heard();
        String large = "ü☎".repeat(500_000);
        assertEquals(OptionalInt.of(3), ask(heard, "--lookup", large));
        assertEquals("--lookup " + large, heard.text());
        assertEquals("in " + folder + "\n", heard.news.toString());
    }

    @Test
    void whereNobodyListensNobodyAnswers() throws Exception {
        assertEquals(OptionalInt.empty(), ask(new Heard(), "x"));
        listen(ECHO).close();
        assertEquals(OptionalInt.empty(), ask(new Heard(), "x"));
        assertFalse(Files.exists(places().getFirst().getParent()));
    }

    @Test
    void theSocketOfAKilledProcessIsReplaced() throws Exception {
        Path socket = places().getFirst();
        Files.createDirectories(socket.getParent());
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(socket));
        }
        assertTrue(Files.exists(socket));
        assertEquals(OptionalInt.empty(), ask(new Heard(), "x"));
        listen(ECHO);
        assertEquals(OptionalInt.of(3), ask(new Heard(), "x"));
    }

    @Test
    void onlyTheUserReachesTheSocket() throws Exception {
        Path socket = places().getFirst();
        Files.createDirectories(socket.getParent());
        Files.setPosixFilePermissions(
                socket.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
        listen(ECHO);
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
    }

    @Test
    void aLibraryDeepInFoldersIsAnsweredFromAnotherPlace() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("d".repeat(90)).resolve("e".repeat(90)));
        Path library = Files.createFile(deep.resolve("library.duckdb"));
        Path link = Files.createSymbolicLink(folder.resolve("link.duckdb"), library);
        List<Path> places = Places.of(library, List.of(folder.resolve("state")));
        assertEquals(places, Places.of(link, List.of(folder.resolve("state"))));
        assertEquals(1, places.size());
        assertTrue(places.getFirst().startsWith(folder.resolve("state")));
        open.add(Listener.open(places, "1", ECHO).orElseThrow());
        assertEquals(OptionalInt.of(3), new Caller("1").ask(places, request("x"), new Heard()));
    }

    @Test
    void aPlaceWhereNoSocketCanBeIsPassedOver() throws Exception {
        List<Path> places = places();
        Files.createFile(places.getFirst().getParent());
        listen(ECHO);
        assertEquals(OptionalInt.of(3), ask(new Heard(), "x"));
        assertTrue(Files.exists(places.get(1)));
        assertEquals(Optional.empty(), Listener.open(List.of(places.getFirst()), "1", ECHO));
    }

    @Test
    void anotherVersionIsToldWhichOneIsOpenBeforeItSaysWhatItWants() throws Exception {
        listen(
                "2.0",
                (_, _, _) -> {
                    throw new AssertionError("asked");
                });
        IOException refused = assertThrows(IOException.class, () -> ask(new Heard(), "x"));
        assertEquals(
                "the open window is Callscope 2.0 and this is 1; close the window and try again",
                refused.getMessage());
    }

    @Test
    void garbageHugeAndSilentPeersAreCutOffAndOthersAnswered() throws Exception {
        open.add(Listener.open(places(), "1", ECHO, 300).orElseThrow());
        ByteBuffer garbage = ByteBuffer.allocate(1 << 16);
        ByteArrayOutputStream huge = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(huge)) {
            new Hello("1").write(out);
            out.writeInt(1 << 30);
        }
        ByteArrayOutputStream lie = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(lie)) {
            new Hello("1").write(out);
            out.writeInt(8);
            out.writeInt(Integer.MAX_VALUE);
            out.writeInt(Integer.MAX_VALUE);
        }
        for (byte[] bytes :
                List.of(
                        garbage.array(),
                        huge.toByteArray(),
                        lie.toByteArray(),
                        new byte[0],
                        new byte[] {(byte) 0xca, 0x11})) {
            try (SocketChannel peer = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                peer.connect(UnixDomainSocketAddress.of(places().getFirst()));
                peer.write(ByteBuffer.wrap(bytes));
                assertTrue(isCutOff(peer));
            }
        }
        assertEquals(OptionalInt.of(3), ask(new Heard(), "x"));
    }

    /// Waits for it: without a limit of theirs this would never end.
    private static boolean isCutOff(SocketChannel peer) {
        try {
            byte[] rest = Channels.newInputStream(peer).readAllBytes();
            return rest.length < 100;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void whoeverTalksWhileItIsAnsweredOrGoesAwayStopsTheWork() throws Exception {
        CountDownLatch stopped = new CountDownLatch(2);
        Semaphore started = new Semaphore(0);
        listen(
                (_, _, progress) -> {
                    CountDownLatch cancelled = new CountDownLatch(1);
                    progress.onCancel(cancelled::countDown);
                    started.release();
                    cancelled.await();
                    stopped.countDown();
                    progress.check();
                    return 0;
                });
        for (boolean talks : List.of(true, false)) {
            try (SocketChannel peer = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                peer.connect(UnixDomainSocketAddress.of(places().getFirst()));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(peer));
                new Hello("1").write(out);
                request("x").write(out);
                started.acquire();
                if (talks) {
                    out.write(1);
                    assertTrue(isCutOff(peer));
                }
            }
        }
        stopped.await();
    }

    @Test
    void aPeerThatDoesNotReadHoldsUpNobody() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        listen(
                (_, console, _) -> {
                    for (int i = 0; i < 100; i++) {
                        console.print("x".repeat(1 << 20));
                    }
                    done.countDown();
                    return 0;
                });
        try (SocketChannel peer = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            peer.connect(UnixDomainSocketAddress.of(places().getFirst()));
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(peer));
            new Hello("1").write(out);
            request("x").write(out);
            done.await();
        }
    }

    @Test
    void manyAskAtOnce() throws Exception {
        listen(ECHO);
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String word = "word-" + i;
            all.add(
                    CompletableFuture.supplyAsync(
                            () -> {
                                Heard heard = new Heard();
                                try {
                                    ask(heard, word);
                                } catch (IOException e) {
                                    throw new IllegalStateException(e);
                                }
                                return heard.text();
                            }));
        }
        for (int i = 0; i < all.size(); i++) {
            assertEquals("word-" + i, all.get(i).get());
        }
    }

    @Test
    void aServerThatIsNoneOrFallsSilentIsOneLine() throws Exception {
        Path socket = places().getFirst();
        Files.createDirectories(socket.getParent());
        try (ServerSocketChannel other = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            other.bind(UnixDomainSocketAddress.of(socket));
            IOException silent =
                    assertThrows(
                            IOException.class,
                            () -> new Caller("1", 200).ask(places(), request("x"), new Heard()));
            assertTrue(said(silent).contains("does not answer"), said(silent));
            try (SocketChannel first = other.accept()) {
                assertTrue(first.isOpen());
            }
            CompletableFuture<Boolean> garbage =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try (SocketChannel peer = other.accept()) {
                                    peer.write(ByteBuffer.allocate(1 << 10));
                                    return isCutOff(peer);
                                } catch (IOException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            IOException none = assertThrows(IOException.class, () -> ask(new Heard(), "x"));
            assertTrue(said(none).contains("no Callscope"), said(none));
            assertTrue(garbage.get());
        }
    }

    private static String said(IOException failure) {
        return String.valueOf(failure.getMessage());
    }

    @Test
    void closingStopsWhatIsUnderWayAndSaysSo() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Listener listener =
                listen(
                        (_, _, progress) -> {
                            CountDownLatch cancelled = new CountDownLatch(1);
                            progress.onCancel(cancelled::countDown);
                            started.countDown();
                            cancelled.await();
                            progress.check();
                            return 0;
                        });
        Heard heard = new Heard();
        CompletableFuture<OptionalInt> asked =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return ask(heard, "x");
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        started.await();
        listener.close();
        assertEquals(OptionalInt.of(1), asked.get());
        assertTrue(heard.news.toString().contains("was closed"), heard.news::toString);
    }

    @Test
    void whatFailsIsToldWithoutItsInsides() throws Exception {
        listen(
                (_, _, _) -> {
                    throw new IllegalStateException("secret insides");
                });
        Heard heard = new Heard();
        assertEquals(OptionalInt.of(1), ask(heard, "x"));
        assertTrue(heard.news.toString().startsWith("callscope: the open window could not"));
        assertFalse(heard.news.toString().contains("insides"));
    }

    @Test
    void aRequestNeverPrintsItsVariables() {
        assertFalse(request("x").toString().contains("hush"));
    }
}
