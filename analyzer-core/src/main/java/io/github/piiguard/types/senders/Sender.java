package io.github.piiguard.types.senders;

import io.github.piiguard.model.MethodSignature;
import java.util.List;

/**
 * A library that sends what it is given to a service.
 *
 * @param library its file's name
 * @param host the service's, as its classes name it
 * @param methods those by which it is given data
 */
public record Sender(String library, String host, List<MethodSignature> methods) {
    public Sender {
        methods = List.copyOf(methods);
    }
}
