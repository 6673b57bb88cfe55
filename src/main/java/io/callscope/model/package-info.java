/// The words of the trade as types: a call, its fields, money, numbers, problems. No I/O, no
/// toolkit.
@NullMarked
package io.callscope.model;

import org.jspecify.annotations.NullMarked;
