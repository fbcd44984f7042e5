package io.github.piiguard.policy;

/** A fault of the user's policy: where it is, what is wrong and how to mend it. */
public final class PolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PolicyPlace place;
    private final String remedy;

    /**
     * @param problem what is wrong: {@code unknown role 'propertys'}
     * @param remedy what to do about it: {@code did you mean 'properties'?}
     */
    public PolicyException(PolicyPlace place, String problem, String remedy) {
        super(message(place, problem, remedy));
        this.place = place;
        this.remedy = remedy;
    }

    private static String message(PolicyPlace place, String problem, String remedy) {
        String entry = place.entry().isEmpty() ? "" : " in " + place.entry();
        return place + ": " + problem + entry + (remedy.isEmpty() ? "" : " — " + remedy);
    }

    public PolicyPlace place() {
        return place;
    }

    public String remedy() {
        return remedy;
    }
}
