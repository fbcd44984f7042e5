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
public record Sender(String library, String host, List<Method> methods) {
    public Sender {
        methods = List.copyOf(methods);
    }

    /**
     * A method that is given data.
     *
     * @param parameterNames as far as the class file says; no name is the empty text
     */
    public record Method(MethodSignature signature, List<String> parameterNames) implements Comparable<Method> {
        public Method {
            parameterNames = List.copyOf(parameterNames);
        }

        /** The name of a parameter, or the empty text. */
        public String parameterName(int index) {
            return index < parameterNames.size() ? parameterNames.get(index) : "";
        }

        @Override
        public int compareTo(Method other) {
            return signature.compareTo(other.signature);
        }
    }
}
