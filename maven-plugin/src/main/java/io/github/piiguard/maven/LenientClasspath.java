package io.github.piiguard.maven;

import io.github.piiguard.model.Gap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactDescriptorPolicy;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * Resolves a module's dependencies as far as they can be had; what is missing becomes a gap, never an error. Modules of
 * the same build are left out, since they are read from their sources.
 */
final class LenientClasspath {
    private final RepositorySystem repositories;
    private final RepositorySystemSession session;

    /** The session decides about offline work and where artifacts are kept. */
    LenientClasspath(RepositorySystem repositories, RepositorySystemSession session) {
        this.repositories = repositories;
        // A dependency whose POM is missing or broken still counts, without its own dependencies.
        DefaultRepositorySystemSession lenient = new DefaultRepositorySystemSession(session);
        lenient.setArtifactDescriptorPolicy((own, request) -> ArtifactDescriptorPolicy.IGNORE_ERRORS);
        this.session = lenient;
    }

    Classpath resolve(Workspace workspace, MavenProject module, boolean includeTests) {
        Set<String> siblings = workspace.siblings().stream()
                .map(sibling -> sibling.getGroupId() + ":" + sibling.getArtifactId())
                .collect(Collectors.toUnmodifiableSet());
        Map<String, Artifact> wanted = new LinkedHashMap<>();
        collect(module, includeTests).forEach(artifact -> {
            if (!siblings.contains(artifact.getGroupId() + ":" + artifact.getArtifactId())) {
                wanted.putIfAbsent(coordinates(artifact), artifact);
            }
        });
        List<ArtifactRequest> requests = wanted.values().stream()
                .map(artifact -> new ArtifactRequest(artifact, module.getRemoteProjectRepositories(), "pii-guard"))
                .toList();
        return classpathOf(resolve(requests));
    }

    private List<Artifact> collect(MavenProject module, boolean includeTests) {
        CollectRequest request = new CollectRequest();
        request.setRootArtifact(RepositoryUtils.toArtifact(module.getArtifact()));
        request.setRepositories(module.getRemoteProjectRepositories());
        request.setDependencies(dependencies(module.getDependencies()));
        if (module.getDependencyManagement() != null) {
            request.setManagedDependencies(
                    dependencies(module.getDependencyManagement().getDependencies()));
        }
        List<Artifact> artifacts = new ArrayList<>();
        collectInto(artifacts, graphOf(request), includeTests);
        return artifacts;
    }

    private List<Dependency> dependencies(List<org.apache.maven.model.Dependency> declared) {
        return declared.stream()
                .map(dependency -> RepositoryUtils.toDependency(dependency, session.getArtifactTypeRegistry()))
                .toList();
    }

    private DependencyNode graphOf(CollectRequest request) {
        return collected(request).getRoot();
    }

    private CollectResult collected(CollectRequest request) {
        try {
            return repositories.collectDependencies(session, request);
        } catch (DependencyCollectionException e) {
            // The graph that it carries holds all but the branches that failed.
            return e.getResult();
        }
    }

    private static void collectInto(List<Artifact> artifacts, DependencyNode node, boolean includeTests) {
        for (DependencyNode child : node.getChildren()) {
            Dependency dependency = child.getDependency();
            if (includeTests || !"test".equals(dependency.getScope())) {
                artifacts.add(dependency.getArtifact());
                collectInto(artifacts, child, includeTests);
            }
        }
    }

    private List<ArtifactResult> resolve(List<ArtifactRequest> requests) {
        try {
            return repositories.resolveArtifacts(session, requests);
        } catch (ArtifactResolutionException e) {
            return e.getResults();
        }
    }

    private static Classpath classpathOf(List<ArtifactResult> results) {
        List<Path> entries = new ArrayList<>();
        List<Gap> missing = new ArrayList<>();
        for (ArtifactResult result : results) {
            if (result.isResolved()) {
                entries.add(result.getArtifact().getFile().toPath());
            } else {
                missing.add(Classpath.missing(
                        coordinates(result.getRequest().getArtifact()),
                        "The artifact could not be resolved; calls into it are bound by names only."));
            }
        }
        return new Classpath(entries, missing);
    }

    private static String coordinates(Artifact artifact) {
        String classifier = artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier();
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + classifier + ":" + artifact.getVersion();
    }
}
