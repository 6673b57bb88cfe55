/// Files of calls that the database writes by itself.
@NullMarked
package io.callscope.query.file;

import org.jspecify.annotations.NullMarked;
