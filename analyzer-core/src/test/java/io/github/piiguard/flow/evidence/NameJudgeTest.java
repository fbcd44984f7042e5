package io.github.piiguard.flow.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.DataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NameJudgeTest {
    private static final NameJudge JUDGE = NameJudges.builtIn();

    @ParameterizedTest(name = "{2}.{0}: {1} is {3}")
    @CsvFileSource(resources = "members.csv", numLinesToSkip = 1, delimiter = '|')
    void judgesMembers(String name, String type, String owner, String expected) {
        MemberName member = new MemberName(name, TypeName.of(type), TypeName.of(owner));

        assertThat(JUDGE.judge(member).map(DataType::id).orElse("-")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "keys.csv", numLinesToSkip = 1, delimiter = '|')
    void judgesKeys(String key, String expected) {
        assertThat(JUDGE.judgeKey(key).map(DataType::id).orElse("-")).isEqualTo(expected);
    }
}
