package app.musicschoolmanager.platform.page.audit;

import app.musicschoolmanager.platform.audit.figure.Span;
import app.musicschoolmanager.platform.audit.figure.Summary;
import app.musicschoolmanager.platform.audit.figure.Summary.Runs;
import app.musicschoolmanager.platform.page.audit.StackedChart.Bar;
import app.musicschoolmanager.platform.page.site.Site;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the runs of a span. */
record Charts(Site site) {
  /** So many labels stand beside each other on a phone. */
  private static final int LABELS = 6;

  StackedChart of(Summary summary) {
    List<Runs> steps = summary.steps();
    long most = steps.stream().mapToLong(Runs::all).max().orElse(0);
    int every = Math.max(1, (steps.size() + LABELS - 1) / LABELS);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      bars.add(bar(steps.get(i), summary.span(), most, i % every == 0));
    }
    return new StackedChart(site.formats().number(most), bars);
  }

  private Bar bar(Runs step, Span span, long most, boolean shown) {
    ZonedDateTime when = step.from().atZone(span.zone());
    String label = format(span.step()).format(when);
    int failed = height(step.failed(), most);
    int running = height(step.running(), most);
    // What is rounded up must not make the bar higher than it is.
    int completed = Math.min(height(step.completed(), most), StackedChart.FULL - failed - running);
    String text =
        site.say(
            "audit.step",
            whole(span, when),
            site.formats().number(step.completed()),
            site.formats().number(step.failed()),
            site.formats().number(step.running()));
    return new Bar(label, shown, text, completed, failed, running);
  }

  /** Whatever is there at all can be seen. */
  private static int height(long part, long whole) {
    return part <= 0 ? 0 : Math.max(15, (int) (StackedChart.FULL * part / whole));
  }

  private DateTimeFormatter format(Span.Step step) {
    Locale locale = site.formats().locale();
    return switch (step) {
      case HOUR -> DateTimeFormatter.ofPattern("HH:mm", locale);
      case DAY -> DateTimeFormatter.ofPattern("d MMM", locale);
      case MONTH -> DateTimeFormatter.ofPattern("LLL yy", locale);
    };
  }

  private String whole(Span span, ZonedDateTime when) {
    return span.step() == Span.Step.HOUR
        ? site.formats().moment(when.toInstant())
        : span.step() == Span.Step.DAY
            ? site.formats().date(when.toLocalDate())
            : format(span.step()).format(when);
  }
}
