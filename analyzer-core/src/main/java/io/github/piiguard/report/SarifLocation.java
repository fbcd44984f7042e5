package io.github.piiguard.report;

import io.github.piiguard.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Places as SARIF writes them. */
final class SarifLocation {
    /** The name of the directory that relative files are relative to. */
    static final String ROOT = "SRCROOT";

    private static final String UNRESERVED = "-._~/";
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*", Pattern.DOTALL);

    private SarifLocation() {}

    static void writePhysical(JsonText json, SourceLocation place) {
        json.object("physicalLocation", physical -> {
            physical.object("artifactLocation", artifact -> {
                artifact.field("uri", uri(place.file()));
                if (!isAbsolute(place.file())) {
                    artifact.field("uriBaseId", ROOT);
                }
            });
            if (place.line() > 0) {
                physical.object("region", region -> {
                    region.field("startLine", place.line());
                    if (place.column() > 0) {
                        region.field("startColumn", place.column());
                    }
                });
            }
        });
    }

    /** A URI reference whose path is the file's, percent-encoded as RFC 3986 asks. */
    static String uri(String file) {
        if (DRIVE.matcher(file).matches()) {
            return "file:///" + file.substring(0, 2) + encoded(file.substring(2));
        }
        return isAbsolute(file) ? "file://" + encoded(file) : encoded(file);
    }

    private static boolean isAbsolute(String file) {
        return file.startsWith("/") || DRIVE.matcher(file).matches();
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean isPlain = c < 0x80 && Character.isLetterOrDigit(c);
            if (isPlain || UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }
}
