/**
 * The place of the SpotBugs plugin: it will run the analyser over the class files that SpotBugs visits and report its
 * findings as bug instances. Nothing of it is written yet, so this jar registers no detector with SpotBugs.
 */
@NullMarked
package io.github.piiguard.spotbugs;

import org.jspecify.annotations.NullMarked;
