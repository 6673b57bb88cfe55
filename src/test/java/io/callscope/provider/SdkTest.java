package io.callscope.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.plivo.api.PlivoClient;
import com.plivo.api.models.base.LogLevel;
import com.plivo.api.models.call.Call;
import com.plivo.api.models.call.LiveCall;

import io.callscope.model.Product;
import io.callscope.simulator.NextStyle;
import io.callscope.simulator.SimulatedCall;
import io.callscope.work.Progress;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Plivo's own client sees the same simulator as ours.
class SdkTest {
    private static PlivoClient sdk(Trial trial) {
        URI address = trial.simulator.address();
        OkHttpClient.Builder http =
                new OkHttpClient.Builder()
                        .addInterceptor(
                                chain -> {
                                    HttpUrl there =
                                            chain.request()
                                                    .url()
                                                    .newBuilder()
                                                    .scheme("http")
                                                    .host(address.getHost())
                                                    .port(address.getPort())
                                                    .build();
                                    return chain.proceed(
                                            chain.request().newBuilder().url(there).build());
                                });
        return new PlivoClient(trial.account.id(), Trial.TOKEN, http, LogLevel.NONE);
    }

    @Test
    void plivosOwnClientListsTheSameCalls() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_VOICE).withCalls(45, 5)) {
            trial.simulator.write(NextStyle.PATH);
            List<String> theirs = new ArrayList<>();
            for (int offset = 0; offset < 60; offset += 20) {
                Call.lister()
                        .client(sdk(trial))
                        .limit(20)
                        .offset(offset)
                        .list()
                        .getObjects()
                        .forEach(call -> theirs.add(call.getCallUuid()));
            }
            Span week = new Span(Trial.NOW.minus(Duration.ofDays(7)), Trial.NOW);
            List<String> ours =
                    trial.provider().find(Map.of(), week, 100, new Progress()).stream()
                            .map(RawCall::id)
                            .toList();
            assertEquals(45, theirs.size());
            assertEquals(theirs, ours);
        }
    }

    @Test
    void plivosOwnClientFetchesTheSameCall() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_VOICE).withCalls(45, 5)) {
            SimulatedCall there = trial.subscriber.book().calls().get(7);
            Call theirs = Call.getter(there.id()).client(sdk(trial)).get();
            RawCall ours = trial.provider().call(there.id(), new Progress()).orElseThrow();
            assertEquals(theirs.getCallUuid(), ours.id());
            assertEquals(there.json(), ours.json());
            assertTrue(ours.json().contains('"' + theirs.getTotalAmount() + '"'));
            assertTrue(ours.json().contains('"' + theirs.getEndTime() + '"'));
        }
    }

    @Test
    void plivosOwnClientSeesTheSameLiveCalls() throws Exception {
        try (Trial trial = new Trial(Product.PLIVO_VOICE).withCalls(2, 1)) {
            SimulatedCall finished = trial.subscriber.book().calls().getFirst();
            trial.subscriber
                    .live()
                    .put(
                            finished.id(),
                            new io.callscope.simulator.LiveCall(
                                    finished.id(),
                                    "live",
                                    "+12125550142",
                                    "+919800000142",
                                    "2026-06-15 11:59:28.586839",
                                    finished));
            assertEquals(
                    trial.provider().ongoing(Ongoing.LIVE, new Progress()),
                    LiveCall.listGetter().client(sdk(trial)).get().getCalls());
        }
    }
}
