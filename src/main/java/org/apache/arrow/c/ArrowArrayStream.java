package org.apache.arrow.c;

/// The address of a stream as Arrow's C stream interface lays it out. The database's driver takes
/// objects of a class of this name only, and calls nothing but [#memoryAddress]; Arrow's own
/// library, with a native part for some systems only, is not needed for that.
///
/// @param memoryAddress of the structure in native memory
public record ArrowArrayStream(long memoryAddress) {}
