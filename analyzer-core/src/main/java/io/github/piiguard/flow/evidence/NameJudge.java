package io.github.piiguard.flow.evidence;

import io.github.piiguard.policy.DataType;
import java.util.List;
import java.util.Optional;

/** Judges by the words of a name, its declared type and its owner whether it names sensitive data. */
public final class NameJudge {
    public NameJudge(List<DataType> dataTypes) {}

    /** The data type that a member, parameter or accessor of this name holds. */
    public Optional<DataType> judge(MemberName name) {
        return Optional.empty();
    }

    /** The data type that a value stored under this key holds. */
    public Optional<DataType> judgeKey(String key) {
        return Optional.empty();
    }
}
