package dev.offshoot.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with nobody signed in. */
final class Chrome implements AutoCloseable {
  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  // The few commands that are sent by name exist in every version; the warning helps nobody.
  private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

  static {
    DEVTOOLS.setLevel(Level.SEVERE);
  }

  /** A viewport and a colour scheme. */
  record Look(int width, int height, String scheme) {
    static final List<Look> ALL =
        List.of(
            new Look(1440, 900, "light"),
            new Look(1440, 900, "dark"),
            new Look(390, 844, "light"),
            new Look(390, 844, "dark"));

    /** Only colours differ from the light one of that size, which comes first. */
    boolean isDark() {
      return scheme.equals("dark");
    }

    @Override
    public String toString() {
      return width + "-" + scheme;
    }
  }

  private final ChromeDriver driver;
  private Look look;

  private Chrome(ChromeDriver driver) {
    this.driver = driver;
    driver.manage().timeouts().pageLoadTimeout(PATIENCE);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
  }

  /** The browser's program and its driver, if both are installed. */
  static Optional<Programs> installed() {
    Optional<Path> browser = PROGRAMS.stream().flatMap(Chrome::onPath).findFirst();
    Optional<Path> driver = onPath("chromedriver").findFirst();
    return browser.flatMap(program -> driver.map(own -> new Programs(program, own)));
  }

  record Programs(Path browser, Path driver) {}

  private static Stream<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable);
  }

  static Chrome open(Programs programs) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(programs.browser().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.WARNING);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(programs.driver().toFile()).build();
    Chrome chrome = new Chrome(new ChromeDriver(service, options));
    // Once for all pages: it is half a megabyte to hand over.
    chrome.driver.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", Axe.SCRIPT));
    chrome.look(Look.ALL.getFirst());
    return chrome;
  }

  /** Becomes somebody who is signed in. */
  void signIn(Person person) {
    driver.executeCdpCommand(
        "Network.setCookie",
        Map.of(
            "name", "auth-token", "value", person.token(), "url", person.url(), "httpOnly", true));
  }

  void look(Look next) {
    boolean resized = look == null || look.width() != next.width();
    if (resized) {
      driver.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of(
              "width",
              next.width(),
              "height",
              next.height(),
              "deviceScaleFactor",
              1,
              "mobile",
              next.width() < 600));
    }
    if (!next.equals(look)) {
      driver.executeCdpCommand(
          "Emulation.setEmulatedMedia",
          Map.of(
              "features",
              List.of(
                  Map.of("name", "prefers-color-scheme", "value", next.scheme()),
                  // Else colours would be looked at while they change.
                  Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }
    look = next;
  }

  void open(String address) {
    driver.get(address);
  }

  String path() {
    return URI.create(driver.getCurrentUrl()).getRawPath();
  }

  void withoutScripts() {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
  }

  /** What can be read in the first element that matches. */
  String text(String selector) {
    try {
      return driver.findElement(By.cssSelector(selector)).getText();
    } catch (StaleElementReferenceException e) {
      return text(selector); // it was replaced at this very moment
    }
  }

  void follow(String link) {
    leaveBy(driver.findElement(By.linkText(link)));
  }

  /** Clicks what leads to another page, which the driver alone does not always wait for. */
  private void leaveBy(WebElement link) {
    WebElement page = driver.findElement(By.tagName("html"));
    link.click();
    awaitLeft(page);
  }

  /** Waits until what belongs to a page is no more, as another has come. */
  void awaitLeft(WebElement page) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (isThere(page)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(path() + " leads nowhere: " + text("main"));
      }
    }
  }

  private static boolean isThere(WebElement element) {
    try {
      return element.isEnabled();
    } catch (StaleElementReferenceException e) {
      return false;
    }
  }

  /** Fills in fields of the page's form by their names, and sends it. */
  void fill(Map<String, String> values) {
    WebElement form = driver.findElement(By.cssSelector("main form[method=post]"));
    values.forEach((name, value) -> {
      WebElement field = form.findElement(By.name(name));
      field.clear();
      field.sendKeys(value);
    });
    leaveBy(form.findElement(By.cssSelector("button[type=submit]")));
  }

  /** The same for controls of every kind; what asks to be confirmed is confirmed. */
  void complete(Map<String, String> values) {
    WebElement form = driver.findElement(By.cssSelector("main form[method=post]"));
    values.forEach((name, value) -> choose(form.findElement(By.name(name)), value));
    form.findElements(By.name("_confirm")).forEach(WebElement::click);
    leaveBy(form.findElement(By.cssSelector("button[type=submit]")));
  }

  private static void choose(WebElement field, String value) {
    if (field.getTagName().equals("select")) {
      field.findElement(By.cssSelector("option[value='" + value + "']")).click();
    } else if (!"checkbox".equals(field.getDomAttribute("type"))) {
      field.clear();
      field.sendKeys(value);
    } else if (field.isSelected() != Boolean.parseBoolean(value)) {
      field.click();
    }
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Where the links of this page lead within the app. */
  @SuppressWarnings("unchecked") // the script gives a list of texts
  List<String> links() {
    return (List<String>)
        driver.executeScript(
            """
            return [...document.querySelectorAll('a[href]')]
              .filter(a => a.origin === location.origin && !a.hasAttribute('download'))
              .map(a => a.pathname + a.search)\
            """);
  }

  /** Whether something sticks out so that the page as a whole scrolls sideways. */
  boolean scrollsSideways() {
    return (Boolean)
        driver.executeScript(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  boolean isBreached() {
    return (Boolean) driver.executeScript("return typeof " + Seed.BREACH + " !== 'undefined'");
  }

  /** What the browser complained of since it was asked last: blocked scripts, missing files. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  /** How many bytes this page and what it loads took on the wire. */
  long bytes() {
    return ((Number)
            driver.executeScript(
                """
                return performance.getEntriesByType('navigation')
                  .concat(performance.getEntriesByType('resource'))
                  .reduce((sum, entry) => sum + entry.encodedBodySize, 0)\
                """))
        .longValue();
  }

  /** What is wrong for people who cannot see, hear or point well. */
  List<String> barriers() {
    return Axe.barriers(driver);
  }

  /** What of that can change with the colours. */
  List<String> barriersOfColour() {
    return Axe.barriersOfColour(driver);
  }

  void screenshot(Path file) {
    Map<String, Object> shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "optimizeForSpeed", true));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
