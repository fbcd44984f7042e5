package io.github.piiguard.settings;

import io.github.piiguard.model.Tree;
import java.io.IOException;

/** Takes a YAML text apart. */
public interface YamlReader {
    /**
     * What the text holds.
     *
     * @param file for messages
     * @throws IOException when it is no YAML
     */
    Tree read(String file, String text) throws IOException;
}
