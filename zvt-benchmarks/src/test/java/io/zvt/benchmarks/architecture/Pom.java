package io.zvt.benchmarks.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What one pom.xml itself says, without what it inherits. */
record Pom(Element root) {

    record Dependency(String groupId, String artifactId, String version, String scope) {

        boolean isOurs() {
            return groupId.equals("io.zvt");
        }

        boolean isForTests() {
            return scope.equals("test");
        }
    }

    static Pom read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new Pom(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    String artifactId() {
        return text(root, "artifactId").orElseThrow();
    }

    String packaging() {
        return text(root, "packaging").orElse("jar");
    }

    Optional<String> version() {
        return text(root, "version");
    }

    Optional<String> parentVersion() {
        return child(root, "parent").flatMap(parent -> text(parent, "version"));
    }

    Optional<String> property(String name) {
        return child(root, "properties").flatMap(properties -> text(properties, name));
    }

    boolean isSet(String property) {
        return property(property).filter("true"::equals).isPresent();
    }

    List<String> modules() {
        return child(root, "modules").stream()
                .flatMap(modules -> children(modules).stream())
                .map(Node::getTextContent)
                .toList();
    }

    List<Dependency> dependencies() {
        return dependenciesOf(root);
    }

    List<Dependency> managedDependencies() {
        return child(root, "dependencyManagement").map(Pom::dependenciesOf).orElse(List.of());
    }

    private static List<Dependency> dependenciesOf(Element parent) {
        return child(parent, "dependencies").stream()
                .flatMap(list -> children(list).stream())
                .map(Pom::dependency)
                .toList();
    }

    private static Dependency dependency(Element element) {
        return new Dependency(
                text(element, "groupId").orElseThrow(),
                text(element, "artifactId").orElseThrow(),
                text(element, "version").orElse(""),
                text(element, "scope").orElse("compile"));
    }

    private static Optional<String> text(Element parent, String name) {
        return child(parent, name).map(element -> element.getTextContent().strip());
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getTagName().equals(name))
                .findFirst();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
