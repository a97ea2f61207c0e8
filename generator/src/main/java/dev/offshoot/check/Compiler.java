package dev.offshoot.check;

import dev.offshoot.Problem;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles a tree in this process and in memory, pages included, against the libraries this process
 * runs from. Warnings are findings too, because the generated build treats them as errors.
 */
public final class Compiler {
  private static final String JAVA_FOLDER = "src/main/java/";

  /**
   * No processors: one on the class path would run inside this process. The lint groups left out
   * speak of the class path, not of the code.
   */
  private static final List<String> OPTIONS =
      List.of(
          "--release",
          "21",
          "-proc:none",
          "-implicit:none",
          "-Xlint:all,-path,-classfile,-options,-processing",
          "-Xdiags:verbose",
          "-Xmaxerrs",
          "10000",
          "-Xmaxwarns",
          "10000",
          "-g");

  private final Toolchain toolchain;
  private final Map<String, byte[]> base;

  public Compiler() {
    this(Toolchain.ofThisProcess(), Map.of());
  }

  /**
   * The compiler of the Java that runs this.
   *
   * @throws Problem of kind ENVIRONMENT if it has none
   */
  public static JavaCompiler requireJdk() {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw Problem.of(
          Problem.Kind.ENVIRONMENT,
          "This Java has no compiler",
          System.getProperty("java.home") + " is a runtime without the module jdk.compiler",
          "Install a JDK, version 21 or newer, and let JAVA_HOME point to it");
    }
    return javac;
  }

  private Compiler(Toolchain toolchain, Map<String, byte[]> base) {
    this.toolchain = toolchain;
    this.base = base;
  }

  /**
   * A compiler that also sees these classes. Compile an app once, then each new version of one of
   * its actions alone against it, which takes a twentieth of the time.
   */
  public Compiler against(Compiled compiled) {
    return new Compiler(toolchain, compiled.classes());
  }

  /**
   * Compiles src/main/java and the pages of src/main/jte; no classes are given if there are errors.
   */
  public Compiled compile(SourceTree tree) {
    SourceTree platform = base.isEmpty() ? CompiledPlatforms.sources(tree) : SourceTree.empty();
    if (platform.size() == 0) {
      return compileAll(tree);
    }
    Compiled first = CompiledPlatforms.of(platform, this::compileAll);
    if (!first.clean()) {
      return compileAll(tree); // it does not stand alone, or has faults: all are told together
    }
    Compiled rest = against(first).compileAll(tree.without(platform));
    return rest.clean() || !rest.classes().isEmpty() ? first.plus(rest) : rest;
  }

  private Compiled compileAll(SourceTree tree) {
    List<MemoryFiles.Source> sources = new ArrayList<>();
    for (SourceFile file : tree.under(JAVA_FOLDER).files()) {
      if (file.path().endsWith(".java")) {
        String relative = file.path().substring(JAVA_FOLDER.length());
        sources.add(new MemoryFiles.Source(file.path(), relative, file.text()));
      }
    }
    Pages pages = toolchain.pages(tree);
    pages.java().forEach((path, text) -> sources.add(new MemoryFiles.Source(path, path, text)));
    if (!pages.findings().isEmpty()) {
      return new Compiled(Map.of(), pages.findings());
    }
    return sources.isEmpty() ? new Compiled(Map.of(), List.of()) : compile(sources, pages);
  }

  private Compiled compile(List<MemoryFiles.Source> sources, Pages pages) {
    // The manager of the disk is shared and not made for threads; one compilation at a time.
    synchronized (toolchain) {
      var files = new MemoryFiles(toolchain.disk(), base);
      var diagnostics = new DiagnosticCollector<JavaFileObject>();
      var noise = new StringWriter();
      boolean compiled =
          toolchain.javac().getTask(noise, files, diagnostics, OPTIONS, null, sources).call();
      List<Finding> findings = new JavacFindings(pages).of(diagnostics.getDiagnostics());
      if (!compiled && findings.isEmpty()) {
        throw new IllegalStateException("javac failed without saying why: " + noise);
      }
      return new Compiled(compiled ? files.written() : Map.of(), findings);
    }
  }

  /** javac, its view of the class path, and the pages it last translated. */
  private static final class Toolchain {
    private final JavaCompiler javac;
    private final StandardJavaFileManager disk;
    private String pagesDigest = "";
    private Pages pages = Pages.NONE;

    private Toolchain(JavaCompiler javac, StandardJavaFileManager disk) {
      this.javac = javac;
      this.disk = disk;
    }

    static Toolchain ofThisProcess() {
      JavaCompiler javac = requireJdk();
      var disk = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
      try {
        disk.setLocationFromPaths(StandardLocation.CLASS_PATH, RunningClassPath.entries());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Toolchain(javac, disk);
    }

    JavaCompiler javac() {
      return javac;
    }

    StandardJavaFileManager disk() {
      return disk;
    }

    /** Pages seldom change between compilations, and translating them costs more than compiling. */
    synchronized Pages pages(SourceTree tree) {
      SourceTree jte = tree.under(Pages.FOLDER);
      String digest = jte.digest();
      if (!digest.equals(pagesDigest)) {
        pages = Pages.translate(jte);
        pagesDigest = digest;
      }
      return pages;
    }
  }
}
