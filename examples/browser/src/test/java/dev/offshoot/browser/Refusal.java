package dev.offshoot.browser;

import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What a form is answered that lacks what it must have: a page, with the form once more. */
final class Refusal {
  private Refusal() {}

  /** Empties what the page's form requires, and sends it past the browser's own checks. */
  static boolean provoke(Chrome chrome) {
    WebElement page = chrome.driver().findElement(By.tagName("html"));
    boolean sent =
        (Boolean)
            chrome
                .driver()
                .executeScript(
                    """
                    const required = 'input[required]:not([type=hidden]), textarea[required]';
                    const form = [...document.querySelectorAll('main form[method=post]')]
                      .find(it => it.querySelector(required));
                    if (!form) return false;
                    form.querySelectorAll(required).forEach(field => { field.value = ''; });
                    form.noValidate = true;
                    form.requestSubmit();
                    return true;\
                    """);
    if (!sent) {
      return false;
    }
    chrome.awaitLeft(page);
    int status =
        ((Number)
                chrome
                    .driver()
                    .executeScript(
                        "return performance.getEntriesByType('navigation')[0].responseStatus"))
            .intValue();
    if (status < 400 || status >= 500) {
      throw new IllegalStateException(
          chrome.path() + " answers " + status + " to a form that lacks what it requires.");
    }
    return true;
  }

  /** Whoever leaves with something typed is asked first, which only works in a real visit. */
  static void leave(Chrome chrome) {
    chrome
        .driver()
        .executeScript(
            "document.querySelectorAll('form[data-guard]').forEach(it => it.dataset.guard ="
                + " 'sent')");
  }

  /** The browser complains of every page that is not 200; of what a page lacks it does so, too. */
  static boolean isToldIn(String complaint, String page) {
    return complaint.startsWith(page + " ")
        && complaint.matches("(?s).*responded with a status of 4[0-9]{2}.*");
  }

  /** After how many milliseconds something of the page was seen. */
  static Optional<Double> firstPaint(Chrome chrome) {
    Object time =
        chrome
            .driver()
            .executeScript(
                """
                return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null\
                """);
    return Optional.ofNullable(time).map(number -> ((Number) number).doubleValue());
  }
}
