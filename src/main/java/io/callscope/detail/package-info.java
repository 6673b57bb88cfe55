/// The pane that explains the selected call.
@NullMarked
package io.callscope.detail;

import org.jspecify.annotations.NullMarked;
