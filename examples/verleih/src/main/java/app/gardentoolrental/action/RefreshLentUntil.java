package app.gardentoolrental.action;

import app.gardentoolrental.device.Device;
import app.gardentoolrental.loan.Loan;
import app.gardentoolrental.platform.action.Action;
import app.gardentoolrental.platform.action.ActionContext;
import app.gardentoolrental.platform.action.ActionDefinition;
import app.gardentoolrental.platform.action.ActionResult;
import app.gardentoolrental.platform.auth.Audience;
import app.gardentoolrental.platform.model.DataScope;
import app.gardentoolrental.platform.model.Values;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Bringt bei allen Geräten das Datum „Verliehen bis“ auf den Stand der Ausleihen, etwa nachdem eine
 * Ausleihe verlängert oder gelöscht wurde.
 */
public final class RefreshLentUntil implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("refresh-lent-until", "Verleihstand abgleichen")
        .description(
            "Bringt bei allen Geräten das Datum „Verliehen bis“ auf den Stand der Ausleihen, etwa"
                + " nachdem eine Ausleihe verlängert oder gelöscht wurde.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Verleihstand abgleichen",
            "Gleiche „Verliehen bis“ mit den Ausleihen ab",
            "Bring den Verleihstand der Geräte auf den neuesten Stand")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input() {
    static Input of(Values values) {
      return new Input();
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    int corrected =
        app.together(() -> {
          Map<String, LocalDate> lastDayByDevice =
              app.loans().findByStatus(Loan.Status.LENT).stream()
                  .collect(Collectors.toMap(Loan::device, Loan::lastDay));
          List<Device> outdated =
              app.devices().all().stream()
                  .filter(device ->
                      !Objects.equals(device.lentUntil(), lastDayByDevice.get(device.id())))
                  .toList();
          outdated.forEach(
              device -> correctLentUntil(app, device, lastDayByDevice.get(device.id())));
          return outdated.size();
        });
    return ActionResult.of("Verleihstand abgeglichen, berichtigte Geräte: " + corrected + ".")
        .with("corrected", corrected);
  }

  private static void correctLentUntil(AppContext app, Device device, LocalDate lentUntil) {
    app.devices().update(device.id(), Device.draft().lentUntil(lentUntil));
    app.log(
        "Gerät "
            + device.inventoryNumber()
            + ": „Verliehen bis“ von "
            + dayOrEmpty(device.lentUntil())
            + " auf "
            + dayOrEmpty(lentUntil)
            + " berichtigt");
  }

  private static String dayOrEmpty(LocalDate day) {
    return day == null ? "leer" : day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
  }
}
