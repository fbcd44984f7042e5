/** What the program's configuration says: settings by key, and which loggers go where. Knows nothing of code. */
@NullMarked
package io.github.piiguard.settings;

import org.jspecify.annotations.NullMarked;
