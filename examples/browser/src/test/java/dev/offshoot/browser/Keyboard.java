package dev.offshoot.browser;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Somebody without a mouse, who must see at each stop where they are. */
final class Keyboard {
  private static final int MOST_STOPS = 150;

  private final Chrome chrome;

  Keyboard(Chrome chrome) {
    this.chrome = chrome;
  }

  /** Goes on to what matches, stop by stop. */
  Keyboard to(String selector) {
    String begin = chrome.path();
    for (int i = 0; i < MOST_STOPS; i++) {
      press(Keys.TAB);
      requireSeen();
      if (matches(selector)) {
        return this;
      }
    }
    throw new AssertionError("No key leads to " + selector + " on " + begin);
  }

  /** What has the focus already, as one begins. */
  Keyboard at(String selector) {
    requireSeen();
    if (!matches(selector)) {
      throw new AssertionError(
          "Not " + selector + " has the focus but " + focused().getDomProperty("outerHTML"));
    }
    return this;
  }

  Keyboard type(String text) {
    return press(text);
  }

  Keyboard press(CharSequence... keys) {
    new Actions(chrome.driver()).sendKeys(keys).perform();
    return this;
  }

  /** Presses what has the focus, which leads to another page. */
  void enter() {
    WebElement page = focused();
    press(Keys.ENTER);
    chrome.awaitLeft(page);
  }

  WebElement focused() {
    return chrome.driver().switchTo().activeElement();
  }

  private boolean matches(String selector) {
    return (Boolean)
        chrome
            .driver()
            .executeScript("return document.activeElement.matches(arguments[0])", selector);
  }

  /** The focus must lie within the window, with an outline, and under nothing else. */
  private void requireSeen() {
    Object fault =
        chrome
            .driver()
            .executeScript(
                """
                const it = document.activeElement;
                if (it === document.body) return null; // round the end, by the browser's own bar
                const style = getComputedStyle(it);
                const box = it.getClientRects()[0];
                const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                const inside = box && box.width > 0 && box.height > 0
                  && box.right > 0 && box.bottom > 0
                  && box.left < innerWidth && box.top < innerHeight;
                if (!inside || !outlined) {
                  return (inside ? 'no outline: ' : 'out of sight: ') + it.outerHTML.slice(0, 300);
                }
                const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
                const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
                const top = document.elementFromPoint(x, y);
                return it.contains(top) || top.contains(it) ? null
                  : 'behind ' + top.outerHTML.slice(0, 100) + ': ' + it.outerHTML.slice(0, 300);\
                """);
    if (fault != null) {
      throw new AssertionError("The focus is not to be seen on " + chrome.path() + ", " + fault);
    }
  }
}
