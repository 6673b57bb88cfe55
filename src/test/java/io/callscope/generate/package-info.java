/// Invented call logs for tests, samples and benchmarks: the same seed gives the same bytes on
/// every machine and every JDK.
///
/// [CallGenerator] draws [GeneratedCall]s, which know nothing of JSON; a [RecordWriter] for each
/// shape turns them into records; [Oddity] makes single records odd; [CallFile] writes them to a
/// file in one of its forms. A further shape is one more writer, a further file format one more
/// form.
@NullMarked
package io.callscope.generate;

import org.jspecify.annotations.NullMarked;
