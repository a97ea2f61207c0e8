package app.gardentoollending.action;

import app.gardentoollending.device.Device;
import app.gardentoollending.loan.Loan;
import app.gardentoollending.platform.action.Action;
import app.gardentoollending.platform.action.ActionContext;
import app.gardentoollending.platform.action.ActionDefinition;
import app.gardentoollending.platform.action.ActionResult;
import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.model.DataScope;
import app.gardentoollending.platform.model.Values;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/** Zeigt alle gerade verliehenen Geräte und bis wann sie verliehen sind. */
public final class ListLentDevices implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("list-lent-devices", "Was ist gerade verliehen?")
        .description("Zeigt alle gerade verliehenen Geräte und bis wann sie verliehen sind.")
        .audience(Audience.BOTH)
        .scope(DataScope.SHARED_DATA)
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Was ist gerade verliehen?",
            "Welche Geräte sind verliehen und bis wann?",
            "Verliehene Geräte zeigen")
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
    List<LentDevice> lentDevices =
        app.loans().findByStatus(Loan.Status.OPEN).stream()
            .map(loan -> lentDevice(app.devices().get(loan.device()), loan.endDate()))
            .sorted(
                Comparator.comparing(LentDevice::endDate)
                    .thenComparing(LentDevice::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(LentDevice::inventoryNumber))
            .toList();
    app.log("Zurzeit verliehene Geräte: " + lentDevices.size());
    if (lentDevices.isEmpty()) {
      return ActionResult.of("Zurzeit ist kein Gerät verliehen.").with("lentDevices", 0);
    }
    return ActionResult.of(headline(lentDevices.size()) + "\n" + numberedLines(lentDevices))
        .with("lentDevices", lentDevices.size());
  }

  private record LentDevice(String name, String inventoryNumber, LocalDate endDate) {}

  private static LentDevice lentDevice(Device device, LocalDate endDate) {
    return new LentDevice(device.name(), device.inventoryNumber(), endDate);
  }

  private static String headline(int count) {
    return count == 1
        ? "Zurzeit ist 1 Gerät verliehen:"
        : "Zurzeit sind " + count + " Geräte verliehen:";
  }

  private static String numberedLines(List<LentDevice> lentDevices) {
    DateTimeFormatter germanDate = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    StringJoiner lines = new StringJoiner("\n");
    int number = 1;
    for (LentDevice lent : lentDevices) {
      lines.add(
          number
              + ". "
              + lent.name()
              + " (Inventarnummer "
              + lent.inventoryNumber()
              + "), verliehen bis "
              + lent.endDate().format(germanDate));
      number++;
    }
    return lines.toString();
  }
}
