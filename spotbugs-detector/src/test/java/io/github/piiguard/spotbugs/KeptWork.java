package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.Plugin;
import java.lang.reflect.Field;

/** How much work the plugin, as SpotBugs has loaded it, has done in this process. */
record KeptWork(int readPolicies, int parsedFiles) {
    static KeptWork soFar() {
        try {
            ClassLoader loader =
                    Plugin.getByPluginId("io.github.piiguard").getPluginLoader().getClassLoader();
            Field field = loader.loadClass("io.github.piiguard.spotbugs.KeptBetweenRuns")
                    .getDeclaredField("MEMORY");
            field.setAccessible(true);
            Object memory = field.get(null);
            return new KeptWork(count(memory, "readPolicies"), count(memory, "parsedFiles"));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static int count(Object memory, String name) throws ReflectiveOperationException {
        return (int) memory.getClass().getMethod(name).invoke(memory);
    }
}
