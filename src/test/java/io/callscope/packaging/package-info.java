/// Tests of what the packages for installing are made from.
@NullMarked
package io.callscope.packaging;

import org.jspecify.annotations.NullMarked;
