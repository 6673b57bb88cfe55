package io.callscope.datasets;

/// Something the user should know about a file, shown in place until it is dismissed.
///
/// @param subject the file's name
/// @param text what is so and what to do
/// @param isFailure nothing of the file was loaded
public record Notice(String subject, String text, boolean isFailure) {}
