/** Java source to headers and IR. The only room that imports JavaParser; knows no policy and no engine. */
@NullMarked
package io.github.piiguard.frontend.source;

import org.jspecify.annotations.NullMarked;
