package io.callscope.instance;

import io.callscope.work.Progress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One process that asks, and what it is answered. It has some seconds to say what it wants, and no
/// more than fits a command line; what else it does ends the conversation and nothing more.
final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final long SECONDS_TO_READ = 600;

    private final SocketChannel channel;
    private final String version;
    private final Answerer answerer;
    private final Progress progress = new Progress();
    private final Outbox outbox = new Outbox();
    private volatile boolean isAsked;

    Conversation(SocketChannel channel, String version, Answerer answerer) {
        this.channel = channel;
        this.version = version;
        this.answerer = answerer;
    }

    /// Stops the work; what is answered says so. Who has not said yet what it wants need not.
    void cancel() {
        progress.cancel();
        if (!isAsked) {
            hangUp();
        }
    }

    /// Listens and answers, and comes back when the other side has all of it.
    ///
    /// @param patience what the other side has to say what it wants, in milliseconds
    void hold(ExecutorService threads, ScheduledExecutorService clock, long patience) {
        try (channel) {
            if (!Peer.isOwn(channel)) {
                LOG.warn("A process of another user was turned away");
                return;
            }
            DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
            ScheduledFuture<?> tooLate =
                    clock.schedule(this::hangUp, patience, TimeUnit.MILLISECONDS);
            Hello hello = Hello.read(in);
            new Hello(version).write(out);
            if (!hello.version().equals(version)) {
                return; // the other side says it to the user
            }
            Request request = Request.read(in);
            isAsked = true;
            tooLate.cancel(false);
            Future<?> sending = threads.submit(() -> send(out));
            threads.execute(() -> watch(in));
            outbox.add(Frame.end(answer(request)));
            sending.get(SECONDS_TO_READ, TimeUnit.SECONDS);
        } catch (IOException e) {
            LOG.debug("A process that asked is gone, or is no Callscope", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.warn("A process that asked does not read its answer", e);
        } catch (ExecutionException e) {
            LOG.error("An answer could not be sent", e);
        }
    }

    private int answer(Request request) {
        try {
            return answerer.answer(request, outbox, progress);
        } catch (CancellationException e) {
            return outbox.fail(
                    1, "the window was closed, or the command stopped, before it was done");
        } catch (Exception e) {
            LOG.error("A command of another process failed", e);
            return outbox.fail(1, "the open window could not carry it out; its log file says why");
        }
    }

    private void send(DataOutputStream out) {
        try {
            outbox.send(out);
        } catch (IOException e) {
            LOG.debug("The process that asked is gone", e);
            gone();
        }
    }

    /// Whoever has asked is silent until it has its answer; the end of its side means that it was
    /// stopped.
    private void watch(DataInputStream in) {
        try {
            in.read();
        } catch (IOException e) {
            LOG.debug("The process that asked is gone", e);
        }
        gone();
    }

    private void gone() {
        outbox.forget();
        progress.cancel();
    }

    private void hangUp() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A connection could not be closed", e);
        }
    }
}
