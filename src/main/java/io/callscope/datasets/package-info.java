/// What is open: the list of datasets, opening files, the account of what was read.
@NullMarked
package io.callscope.datasets;

import org.jspecify.annotations.NullMarked;
