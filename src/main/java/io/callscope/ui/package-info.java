/// The small shared kit of all views: texts, formats, theme, fonts, icons, glyphs, dialogs.
@NullMarked
package io.callscope.ui;

import org.jspecify.annotations.NullMarked;
