package laurel.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium, as a visitor has it. {@code ./test} sees to it that there is one. */
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** Opens a browser with scripts on. */
  public static Browser open() throws IOException {
    return started(Map.of());
  }

  /** Opens a browser that runs no script of any page. */
  public static Browser withoutScripts() throws IOException {
    return started(Map.of("profile.managed_default_content_settings.javascript", 2));
  }

  /** On a busy machine Chromium's first start can be too slow for its driver; the second is not. */
  private static Browser started(Map<String, Object> preferences) throws IOException {
    try {
      return start(preferences);
    } catch (SessionNotCreatedException tooSlow) {
      return start(preferences);
    }
  }

  private static Browser start(Map<String, Object> preferences) throws IOException {
    Path profile = Files.createTempDirectory("laurel-browser");
    ChromeOptions options = options();
    options.addArguments("--user-data-dir=" + profile);
    options.setExperimentalOption("prefs", preferences);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(executable("laurel.chromedriver", "chromedriver").toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    return new Browser(new ChromeDriver(service, options), profile);
  }

  private static ChromeOptions options() throws IOException {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(executable("laurel.chromium", "chromium").toString());
    options.addArguments(
        // The other way in looks localhost up, which a minimal system cannot.
        "--remote-debugging-pipe",
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--autoplay-policy=no-user-gesture-required",
        "--mute-audio",
        "--lang=zh-CN");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  private static Path executable(String property, String name) {
    String given = System.getProperty(property);
    if (given != null) {
      return Path.of(given);
    }
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path file = Path.of(folder, name);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    return Assumptions.abort(name + " is not there: ./test installs it where it may");
  }

  /** Goes to an address. */
  public Browser go(String address) {
    driver.get(address);
    return this;
  }

  /** Opens a file of a site from the disk, as from a USB stick. */
  public Browser go(Path file) {
    return go(file.toUri().toString());
  }

  /** Makes the window this wide, and as high as a phone or a screen of that width is. */
  public Browser width(int width) {
    shown(width);
    driver.manage().window().setSize(new Dimension(width, height(width)));
    return this;
  }

  /**
   * Lays pages out for a window this wide; its frame stays as it is, for to move that too takes
   * twice as long.
   */
  public Browser shown(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            width,
            "height",
            height(width),
            "deviceScaleFactor",
            1,
            "mobile",
            width < 600));
    return this;
  }

  private static int height(int width) {
    return width < 600 ? 844 : width < 1000 ? 1180 : 900;
  }

  /** Sets the clock of pages that are opened from now on. */
  public Browser clock(java.time.Instant now) {
    driver.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of("source", "Date.now = function () { return " + now.toEpochMilli() + "; };"));
    return this;
  }

  /** Asks pages for their dark or light colours. */
  public Browser scheme(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    return this;
  }

  /** The driver, for what this class does not say. */
  public ChromeDriver driver() {
    return driver;
  }

  /** The first element that matches; fails when none comes in time. */
  public WebElement find(String css) {
    return waiting().until(d -> d.findElement(By.cssSelector(css)));
  }

  /** Every element that matches now. */
  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Waits for something to come true, and fails when it does not. */
  public WebDriverWait waiting() {
    return new WebDriverWait(driver, PATIENCE);
  }

  /** The value of an expression of JavaScript, with its arguments as {@code arguments[0]}, …. */
  public Object eval(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript("return " + script, arguments);
  }

  /** What the page complained of since it was last asked: errors, violations of the policy. */
  public List<String> complaints() {
    List<String> said = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        said.add(entry.getMessage());
      }
    }
    return said;
  }

  /** A picture of the window, PNG. */
  public byte[] screenshot() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  @Override
  public void close() {
    driver.quit();
    deleteProfile();
  }

  private void deleteProfile() {
    try (var files = Files.walk(profile)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      profile.toFile().deleteOnExit();
    }
  }
}
