package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.PolicyPlace;
import io.github.piiguard.policy.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the policy of a run: the built-in catalogue, the user's file and the entries of the build file. */
public final class PolicyReader {
    private PolicyReader() {}

    /**
     * Reads and checks the whole policy.
     *
     * @throws PolicyException when the user's file cannot be read or says something that has no meaning
     */
    public static Policy read(PolicyRequest request) {
        return read(request, request.policyFile().map(PolicyReader::bytes));
    }

    /** The policy of a request whose policy file holds that. */
    static Policy read(PolicyRequest request, Optional<byte[]> file) {
        Optional<PolicyDocument> user =
                request.policyFile().flatMap(path -> file.map(bytes -> PolicyDocument.parse(name(path), bytes)));
        boolean isDefault = user.map(PolicyDocument::extendsDefault).orElse(true);
        PolicyPart builtIn =
                isDefault ? Catalogue.entries() : Catalogue.entries().reading();
        QuickEntries quick = QuickEntries.of(request);
        KnownIds others = builtIn.ids()
                .and(
                        quick.dataTypes().stream().map(DataType::id).toList(),
                        quick.vendors().stream().map(Vendor::id).toList());
        PolicyPart own = PolicyPart.read(user.stream().toList(), others, false);
        return new PolicyAssembly(own, quick, builtIn).assemble();
    }

    /** What the policy file holds, up to one byte more than it may. */
    static byte[] bytes(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new PolicyException(
                    PolicyPlace.ofFile(name(path)),
                    "the policy file does not exist",
                    "check the property pii-guard.policyFile");
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.readNBytes(YamlText.MAX_BYTES + 1);
        } catch (IOException e) {
            PolicyException fault = new PolicyException(
                    PolicyPlace.ofFile(name(path)), "the policy file cannot be read", "check its permissions");
            fault.initCause(e);
            throw fault;
        }
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }
}
