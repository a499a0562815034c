package io.zvt.benchmarks.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All modules of the project that have classes, and the poms above them. */
record Reactor(Path root, Pom parent, Pom bom, List<Module> modules) {

    static Reactor read() {
        Path root = findRoot();
        Pom parent = Pom.read(root.resolve("pom.xml"));
        List<Module> modules = new ArrayList<>();
        collect(root, parent, true, modules);
        return new Reactor(root, parent, Pom.read(root.resolve("zvt-bom/pom.xml")), List.copyOf(modules));
    }

    List<Module> published() {
        return modules.stream().filter(Module::published).toList();
    }

    Module module(String name) {
        return modules.stream()
                .filter(module -> module.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Which module a class of ours comes from, by the name of the class. */
    Map<String, Module> owners() {
        return modules.stream()
                .flatMap(module -> module.classes()
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .map(type -> Map.entry(type.getName(), module)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void collect(Path directory, Pom pom, boolean published, List<Module> modules) {
        for (String name : pom.modules()) {
            Path child = directory.resolve(name);
            Pom childPom = Pom.read(child.resolve("pom.xml"));
            boolean childPublished = published && !childPom.isSet("maven.deploy.skip");
            if (childPom.packaging().equals("jar")) {
                modules.add(Module.read(child, childPublished));
            }
            collect(child, childPom, childPublished, modules);
        }
    }

    private static Path findRoot() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("zvt-bom"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
