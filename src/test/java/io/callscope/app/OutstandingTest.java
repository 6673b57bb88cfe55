package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.work.Jobs;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

class OutstandingTest {
    @Test
    void aJobThatHasToldNewsIsOutstandingUntilItsResultIsDelivered() throws Exception {
        try (Outstanding outstanding = new Outstanding()) {
            CountDownLatch told = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            CompletableFuture<String> delivered = new CompletableFuture<>();
            AtomicReference<Throwable> unexpected = new AtomicReference<>();
            Jobs jobs =
                    new Jobs(
                            outstanding.background(),
                            outstanding.ui(Runnable::run),
                            unexpected::set);
            jobs.run(
                    progress -> {
                        jobs.tell(progress, () -> {});
                        jobs.tell(progress, told::countDown);
                        goOn.await();
                        return "result";
                    },
                    delivered::complete,
                    _ -> false);

            told.await();
            assertFalse(outstanding.isNone());

            goOn.countDown();
            outstanding.await();
            assertTrue(outstanding.isNone());
            assertEquals("result", delivered.getNow("not yet"));
            assertEquals(null, unexpected.get());
        }
    }

    @Test
    void whatIsBegunByADeliveryIsOutstandingAtOnce() {
        try (Outstanding outstanding = new Outstanding()) {
            List<String> delivered = Collections.synchronizedList(new ArrayList<>());
            Jobs jobs =
                    new Jobs(
                            outstanding.background(),
                            outstanding.ui(Runnable::run),
                            error -> delivered.add(error.toString()));
            jobs.run(
                    _ -> "first",
                    first -> {
                        delivered.add(first);
                        jobs.run(_ -> "second", delivered::add, _ -> false);
                    },
                    _ -> false);

            outstanding.await();
            assertEquals(List.of("first", "second"), delivered);
        }
    }
}
