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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Gleicht bei allen Geräten die Angabe „Verliehen bis“ und den Zustand nach einer Rückgabe mit den
 * Ausleihen ab.
 */
public final class SyncLendingStatus implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("sync-lending-status", "Verleihstand abgleichen")
        .description(
            "Gleicht bei allen Geräten die Angabe „Verliehen bis“ und den Zustand nach einer"
                + " Rückgabe mit den Ausleihen ab.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Verleihstand abgleichen",
            "Geräte mit den Ausleihen abgleichen",
            "„Verliehen bis“ neu berechnen")
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
    return app.together(() -> {
      List<Loan> loans = app.loans().all();
      Set<String> correctedDevices = new HashSet<>();
      int correctedLoans =
          markOpenLoans(app, loans) + takeOverReturnsByHand(app, loans, correctedDevices);
      alignLentUntil(app, loans, correctedDevices);
      return ActionResult.of(
              "Berichtigte Geräte: "
                  + correctedDevices.size()
                  + ", berichtigte Ausleihen: "
                  + correctedLoans
                  + ".")
          .with("correctedDevices", correctedDevices.size())
          .with("correctedLoans", correctedLoans);
    });
  }

  private static int markOpenLoans(AppContext app, List<Loan> loans) {
    int marked = 0;
    for (Loan loan : loans) {
      if (loan.returnedOn() == null && !loan.awaitingReturn()) {
        app.loans().update(loan.id(), Loan.draft().awaitingReturn(true));
        app.log("Ausleihe " + loan.id() + ": Rückgabe steht aus.");
        marked++;
      }
    }
    return marked;
  }

  private static int takeOverReturnsByHand(
      AppContext app, List<Loan> loans, Set<String> correctedDevices) {
    List<Loan> returnedByHand =
        loans.stream()
            .filter(loan ->
                loan.returnedOn() != null
                    && loan.conditionOnReturn() != null
                    && loan.awaitingReturn())
            .sorted(
                Comparator.comparing(Loan::returnedOn)
                    .thenComparing(Loan::startOn)
                    .thenComparing(Loan::createdAt))
            .toList();
    for (Loan loan : returnedByHand) {
      Device device = app.devices().get(loan.device());
      Device.Condition condition = deviceCondition(loan.conditionOnReturn());
      if (device.condition() != condition) {
        app.devices().update(device.id(), Device.draft().condition(condition));
        correctedDevices.add(device.id());
      }
      app.loans().update(loan.id(), Loan.draft().awaitingReturn(false));
      app.log(
          "Ausleihe "
              + loan.id()
              + ": von Hand eingetragene Rückgabe für Gerät "
              + device.inventoryNumber()
              + " übernommen, Zustand "
              + condition.value()
              + ".");
    }
    return returnedByHand.size();
  }

  private static Device.Condition deviceCondition(Loan.ConditionOnReturn conditionOnReturn) {
    return switch (conditionOnReturn) {
      case GOOD -> Device.Condition.GOOD;
      case SIGNS_OF_USE -> Device.Condition.SIGNS_OF_USE;
      case DEFECTIVE -> Device.Condition.DEFECTIVE;
    };
  }

  private static void alignLentUntil(
      AppContext app, List<Loan> loans, Set<String> correctedDevices) {
    Map<String, LocalDate> agreedEnds = new HashMap<>();
    for (Loan loan : loans) {
      if (loan.returnedOn() == null) {
        agreedEnds.put(loan.device(), loan.dueOn());
      }
    }
    for (Device device : app.devices().all()) {
      LocalDate agreedEnd = agreedEnds.get(device.id());
      if (!Objects.equals(device.lentUntil(), agreedEnd)) {
        app.devices().update(device.id(), Device.draft().lentUntil(agreedEnd));
        correctedDevices.add(device.id());
        app.log(
            "Gerät "
                + device.inventoryNumber()
                + ": "
                + (agreedEnd == null
                    ? "nicht mehr verliehen."
                    : "verliehen bis " + agreedEnd + "."));
      }
    }
  }
}
