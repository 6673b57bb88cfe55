package io.callscope.store;

import io.callscope.model.Place;

/// The original text of a record.
///
/// @param id the library's number of it
public record RecordText(long id, Place place, String json) {}
