/// What the database's driver looks for, by this name, where rows come as Arrow data.
@NullMarked
package org.apache.arrow.c;

import org.jspecify.annotations.NullMarked;
