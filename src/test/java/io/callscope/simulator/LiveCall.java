package io.callscope.simulator;

/// A call that is not over.
///
/// @param state `live` or `queued`
/// @param since `2026-06-11 16:03:28.586839`
/// @param finished the record that it leaves
public record LiveCall(
        String id, String state, String from, String to, String since, SimulatedCall finished) {

    /// The newer of the two documented forms.
    String flat(String apiId) {
        String start =
                state.equals("queued")
                        ? ""
                        : ",\"session_start\":\"%s\",\"stir_attestation\":\"A\",\"stir_verification\":\"Verified\""
                                .formatted(since);
        return "{\"api_id\":\"%s\",\"call_status\":\"%s\",\"call_uuid\":\"%s\",\"caller_name\":\"\",\"direction\":\"outbound\",\"from\":\"%s\",\"request_uuid\":\"%s\"%s,\"to\":\"%s\"}"
                .formatted(
                        apiId,
                        state.equals("live") ? "in-progress" : "queued",
                        id,
                        from,
                        id,
                        start,
                        to);
    }

    /// The older one.
    String enveloped(String apiId) {
        return "{\"api_id\":\"%s\",\"calls\":[{\"call_uuid\":\"%s\",\"call_state\":\"ACTIVE\",\"call_direction\":\"outbound\",\"from_number\":\"%s\",\"to_number\":\"%s\",\"initiation_time\":\"%s\",\"answer_time\":\"%s\",\"end_time\":null,\"bill_duration\":null,\"billed_duration\":null,\"total_amount\":null,\"total_rate\":null,\"hangup_cause_name\":null,\"hangup_cause_code\":null,\"hangup_source\":null}]}"
                .formatted(apiId, id, from, to, since.substring(0, 19), since.substring(0, 19));
    }
}
