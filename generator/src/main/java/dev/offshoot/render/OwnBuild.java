package dev.offshoot.render;

import dev.offshoot.render.project.PomDependency;
import dev.offshoot.render.project.PomElement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What our own build knows that a generated one repeats: libraries, their versions, the Maven
 * wrapper. Read from our own pom files, so that raising a version there raises it in every app.
 */
final class OwnBuild {
  private static final String FOLDER = "offshoot/build/";

  private final Map<String, byte[]> files = TemplateResources.below(FOLDER, "pom.xml");
  private final Map<String, String> versions;
  private final List<PomDependency> dependencies;
  private final List<PomDependency> managed;

  /** Reads all at once: the elements are not kept, as even to read them is not for two threads. */
  OwnBuild() {
    Element root = parse("pom.xml");
    versions = versions(root);
    dependencies =
        Stream.of(parse("templates/pom.xml"), root)
            .flatMap(pom -> dependenciesOf(pom).stream())
            .toList();
    managed = dependenciesOf(child(root, "dependencyManagement").orElseThrow());
  }

  /** Versions by the name of their property. */
  Map<String, String> versions() {
    return versions;
  }

  /** The dependencies of the template app, those for its tests last. */
  List<PomDependency> dependencies() {
    return dependencies;
  }

  /** The dependencies whose versions are managed. */
  List<PomDependency> managed() {
    return managed;
  }

  /** The wrapper that brings Maven along. */
  List<SourceFile> mavenWrapper() {
    return List.of(
        new SourceFile("mvnw", files.get("mvnw"), true),
        new SourceFile("mvnw.cmd", files.get("mvnw.cmd"), false),
        wrapperFile(".mvn/wrapper/maven-wrapper.properties"));
  }

  private SourceFile wrapperFile(String path) {
    return new SourceFile(path, files.get(path), false);
  }

  private static Map<String, String> versions(Element root) {
    Map<String, String> versions = new TreeMap<>();
    for (Element property : children(child(root, "properties").orElseThrow())) {
      versions.put(property.getTagName(), property.getTextContent().strip());
    }
    return Collections.unmodifiableMap(versions);
  }

  private static List<PomDependency> dependenciesOf(Element parent) {
    return children(child(parent, "dependencies").orElseThrow()).stream()
        .map(OwnBuild::dependency)
        .toList();
  }

  private static PomDependency dependency(Element element) {
    return new PomDependency(
        children(element).stream()
            .map(it -> new PomElement(it.getTagName(), it.getTextContent().strip()))
            .toList());
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent).stream().filter(e -> e.getTagName().equals(name)).findFirst();
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

  private Element parse(String path) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(files.get(path)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("Our own " + path + " cannot be read.", e);
    }
  }
}
