/// Measures what the library does beside what the bare database does with the same files, in one
/// run: `mvn -Pbench verify`.
@NullMarked
package io.callscope.bench;

import org.jspecify.annotations.NullMarked;
