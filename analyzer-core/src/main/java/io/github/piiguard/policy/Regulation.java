package io.github.piiguard.policy;

import java.util.Locale;

/** A law or standard under which data falls. */
public enum Regulation {
    GDPR,
    CCPA,
    HIPAA,
    PCI_DSS;

    /** The form that policy files use: {@code pci-dss}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
