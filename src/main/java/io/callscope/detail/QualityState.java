package io.callscope.detail;

import io.callscope.provider.Insights;

/// What is known of the quality of the shown call.
sealed interface QualityState {
    /// No provider tells it.
    record NotOffered() implements QualityState {}

    record NotAsked() implements QualityState {}

    record Asking() implements QualityState {}

    record Told(Insights insights) implements QualityState {}

    /// The provider has measured nothing.
    record Nothing() implements QualityState {}

    /// There was no answer.
    ///
    /// @param words what is wrong, and what to do
    record Failed(String words) implements QualityState {}
}
