package app.shopinventory.platform.record;

import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.auth.Caller;
import app.shopinventory.platform.model.FieldError;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Validation;
import app.shopinventory.platform.model.Way.Hop;
import app.shopinventory.platform.rule.FieldCondition;
import app.shopinventory.platform.web.Forbidden;
import app.shopinventory.platform.web.Invalid;
import app.shopinventory.platform.web.NotFound;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the app itself says to a write, which is made and taken back at once. */
record Trial(TestApp app, Model model, Caller writer) {
  /** The code of a field whose new value leads the record away from whoever changes it. */
  private static final String AWAY = "away";

  /** What is wrong with a new record; nothing is with what is refused whatever it holds. */
  List<FieldError> creation(ObjectNode values) {
    return model.single()
        ? change(model.onlyId(), values)
        : faults(records -> records.create(Validation.complete(model.fields()).json(values)));
  }

  /** What is wrong with a change; so is what leads the record away from whoever changes it. */
  List<FieldError> change(String id, ObjectNode values) {
    return faults(records -> {
      records.update(id, Validation.partial(model.fields()).json(values), null);
      if (isLost(id, records)) {
        throw new Invalid(leading().map(name -> FieldError.of(name, AWAY, "")).toList());
      }
    });
  }

  private boolean isLost(String id, Records records) {
    try {
      records.update(id, Validation.partial(model.fields()).texts(Map.of()), null);
      return false;
    } catch (Forbidden | NotFound e) {
      return true;
    }
  }

  /** The fields of the record itself by which it is somebody's. */
  private Stream<String> leading() {
    return model.visibleTo().stream()
        .flatMap(way ->
            Stream.concat(
                way.hops().isEmpty()
                    ? Stream.of(way.person())
                    : way.hops().stream().limit(1).filter(hop -> !hop.isBack()).map(Hop::field),
                way.when().stream().map(FieldCondition::field)))
        .filter(name -> model.fields().stream().anyMatch(field -> field.name().equals(name)))
        .distinct();
  }

  private List<FieldError> faults(Consumer<Records> write) {
    Records records = app.services().records().records(model, writer);
    try {
      return app.database()
          .write(sql -> {
            write.accept(records);
            throw new TakenBack();
          });
    } catch (Invalid e) {
      return e.errors();
    } catch (TakenBack | Forbidden | NotFound e) {
      return List.of();
    }
  }

  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TakenBack() {
      super(null, null, false, false);
    }
  }
}
