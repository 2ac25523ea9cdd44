package org.newsgraph.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium, driven by Debian's ChromeDriver, that keeps account of what pages ask for and complain of. */
public final class Browser implements AutoCloseable {
    private static final Pattern REQUESTED =
            Pattern.compile("\"method\":\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]+)\"");
    private static final String AXE = "/axe.min.js";

    /** Kept, because the platform forgets loggers nobody holds. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        SELENIUM.setLevel(Level.SEVERE); // it warns that it has no classes for this version of Chromium, and needs none
    }

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Empty when this machine has no Chromium with its driver. */
    static Optional<Browser> start(String language) {
        Optional<Path> chromium = program("chromium");
        Optional<Path> chromedriver = program("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            return Optional.empty();
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .usingAnyFreePort()
                .build();
        return Optional.of(new Browser(new ChromeDriver(service, options(chromium.get(), language))));
    }

    /** Ends the test, saying so, where there is none ({@code .ci/run} installs it). */
    public static Browser orSkipped(String language) {
        Optional<Browser> browser = start(language);
        assumeTrue(
                browser.isPresent(), "no chromium with chromedriver on this machine; apt-get install chromium-driver");
        return browser.orElseThrow();
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static ChromeOptions options(Path chromium, String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox", // tests may run as root
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,1000");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    public Browser open(String url) {
        driver.get(url);
        return this;
    }

    /** The first element that a CSS selector finds, waited for. */
    WebElement find(String selector) {
        waitFor("nothing is seen of " + selector, page -> seen(selector).isPresent());
        return seen(selector).orElseThrow();
    }

    private Optional<WebElement> seen(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Clicks what a selector finds, once it can be seen. */
    Browser click(String selector) {
        WebElement element = find(selector);
        script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
        return this;
    }

    /** Presses Enter on an element. */
    public void press(By element) {
        driver.findElement(element).sendKeys(Keys.ENTER);
    }

    /** Waits until a condition holds. */
    void waitFor(String otherwise, Predicate<WebDriver> condition) {
        waitFor(otherwise, Duration.ofSeconds(20), condition);
    }

    /** Waits so long until a condition holds. */
    public void waitFor(String otherwise, Duration longest, Predicate<WebDriver> condition) {
        new WebDriverWait(driver, longest)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> otherwise + " at " + driver.getCurrentUrl())
                .until(condition::test);
    }

    /** What a script returns; a script that returns nothing gives false. */
    public Object script(String source, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(source, arguments), false);
    }

    public String path() {
        URI address = URI.create(driver.getCurrentUrl());
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** A screen of these CSS pixels; a phone's is touched. */
    Browser size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        return this;
    }

    Browser dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    /** By how many CSS pixels the page is wider than the screen. */
    long overflow() {
        return ((Number) script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .longValue();
    }

    /** What the console says at the levels warning and error since it was last asked. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** The addresses asked for since this was last asked, but for data within pages and those of the browser itself. */
    List<String> requests() {
        List<String> addresses = new ArrayList<>();
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().forEach(entry -> {
            Matcher requested = REQUESTED.matcher(entry.getMessage());
            if (requested.find()) {
                addresses.add(requested.group(1));
            }
        });
        return addresses.stream()
                .filter(address -> !address.matches("(data|blob|chrome|about):.*"))
                .toList();
    }

    /** Violations that axe-core calls serious or critical, one line each. */
    @SuppressWarnings("unchecked") // what the script below returns
    List<String> seriousViolations() {
        script(axe());
        return (List<String>) Objects.requireNonNull(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { resultTypes: ['violations'] }).then(
                  result => done(result.violations
                    .filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .map(v => v.id + ': ' + v.help + ' at '
                      + v.nodes.slice(0, 3).map(n => n.target + ' (' + n.failureSummary + ')').join(' | '))),
                  error => done(['axe failed: ' + error]));
                """));
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream(AXE)) {
            if (in == null) {
                throw new FileNotFoundException(AXE + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what the screen shows, or with full the whole page, as PNG. */
    void picture(Path file, boolean full) {
        try {
            if (full) {
                long height = ((Number) script("return document.documentElement.scrollHeight")).longValue();
                long width = ((Number) script("return window.innerWidth")).longValue();
                size((int) width, (int) Math.min(height, 6000));
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
