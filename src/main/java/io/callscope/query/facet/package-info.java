/// What values the calls of a filter have in a field, with how many calls have each, and how to ask
/// for one of them or for all others.
@NullMarked
package io.callscope.query.facet;

import org.jspecify.annotations.NullMarked;
