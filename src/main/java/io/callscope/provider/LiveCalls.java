package io.callscope.provider;

import io.callscope.work.Progress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/// Acts on live calls, which cannot be undone: the only requests of the app that are no GET. None
/// is ever repeated by itself, and each is recorded in the log, without numbers.
public final class LiveCalls {
    private static final Logger LOG = LoggerFactory.getLogger(LiveCalls.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Api api;
    private final Requests requests;

    LiveCalls(Api api, Requests requests) {
        this.api = api;
        this.requests = requests;
    }

    /// Ends a live call at once.
    public Answer hangUp(String id, Progress progress) throws ProviderException {
        return act("Hang up", id, requests.request(api.live(id)).DELETE().build(), progress);
    }

    /// Sends the legs of a live call elsewhere.
    public Answer transfer(String id, Transfer transfer, Progress progress)
            throws ProviderException {
        HttpRequest request =
                requests.request(api.live(id))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(transfer.body())))
                        .build();
        return act("Transfer", id, request, progress);
    }

    private Answer act(String what, String id, HttpRequest request, Progress progress)
            throws ProviderException {
        Account account = api.account();
        if (!account.mayAct()) {
            throw new ProviderException(new Failure.NotAllowed(account.name()));
        }
        if (api.ongoing(Ongoing.LIVE).isEmpty()) {
            throw new ProviderException(new Failure.NotOffered("acting on live calls"));
        }
        try {
            Reply reply = requests.send(request, progress);
            if (!reply.isGood()) {
                throw reply.status() == 404
                        ? new ProviderException(new Failure.NoSuchCall(id))
                        : requests.failure(reply);
            }
            LOG.info("{} of call {} of account {}: {}", what, id, account.name(), reply.status());
            return new Answer(reply.status(), requests.words(reply));
        } catch (ProviderException e) {
            LOG.info("{} of call {} of account {} failed", what, id, account.name(), e);
            throw e;
        }
    }
}
