package io.callscope.provider;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;

import io.callscope.model.Product;
import io.callscope.provider.secret.Secret;
import io.callscope.simulator.Fault;
import io.callscope.work.Progress;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// A token stays in the headers of requests.
class TokenTest {
    private final StringWriter said = new StringWriter();

    private interface Attempt {
        Object run() throws Exception;
    }

    private void attempt(Attempt work) {
        try {
            said.append(String.valueOf(work.run())).append('\n');
        } catch (Exception e) {
            e.printStackTrace(new PrintWriter(said, true));
        }
    }

    @Test
    void noLogExceptionOrTextHasTheToken() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            for (Product product : Product.values()) {
                for (Fault fault : Fault.values()) {
                    attempt(product, fault);
                }
            }
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
        for (ILoggingEvent event : List.copyOf(log.list)) {
            said.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                said.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        assertTrue(said.toString().contains("Hang up of call"), "nothing was recorded");
        assertFalse(said.toString().contains(Trial.TOKEN));
        assertFalse(said.toString().contains(new Secret(Trial.TOKEN).basic("MA_OTHER")));
    }

    private void attempt(Product product, Fault fault) throws Exception {
        Progress progress = new Progress();
        try (Trial trial = new Trial(product, Duration.ofMillis(200)).withCalls(30, 2)) {
            trial.simulator.faults().often(1, 1, List.of(fault));
            Account acting = trial.account.acting(true);
            Provider provider = trial.provider(acting);
            Account other = Account.of("x", product, "MA_OTHER").at(acting.base());
            said.append(acting.toString());
            attempt(() -> provider.test(progress));
            attempt(() -> provider.call("x", progress));
            attempt(() -> provider.liveCalls().hangUp("x", progress));
            attempt(
                    () ->
                            provider.liveCalls()
                                    .transfer(
                                            "x",
                                            new Transfer.FirstLeg(URI.create("https://a.example")),
                                            progress));
            trial.simulator.faults().never();
            attempt(
                    () ->
                            new Provider(other, new Secret(Trial.TOKEN), trial.network)
                                    .test(progress));
            trial.simulator.redirect("https://" + Trial.TOKEN + ".example/");
            attempt(() -> provider.test(progress));
        }
    }
}
