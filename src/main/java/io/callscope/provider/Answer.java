package io.callscope.provider;

/// What a provider says to a request that acted on a live call.
///
/// @param words its own, shortened; empty if it says nothing, as after a hang-up
public record Answer(int status, String words) {}
