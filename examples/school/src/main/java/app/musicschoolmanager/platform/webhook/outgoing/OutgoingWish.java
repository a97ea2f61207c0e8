package app.musicschoolmanager.platform.webhook.outgoing;

import app.musicschoolmanager.platform.integration.IntegrationFailed;
import app.musicschoolmanager.platform.integration.Outbound;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.record.Change.Kind;
import app.musicschoolmanager.platform.web.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody enters of an outgoing webhook. */
public record OutgoingWish(String name, String url, Set<String> models, Set<Kind> kinds) {
  private static final int NAME = 100;
  private static final int URL = 2_000;

  /** What the words for kinds of changes stand for. */
  public static Set<Kind> kinds(Stream<String> words) {
    return OutgoingHook.kinds(words);
  }

  void check(ModelRegistry known, Outbound outbound) {
    List<FieldError> errors = new ArrayList<>();
    if (name.isBlank()) {
      errors.add(FieldError.of("name", "required", "Give it a name."));
    } else if (name.length() > NAME) {
      errors.add(FieldError.of("name", "max", "Use at most " + NAME + " characters."));
    }
    try {
      if (url.isBlank() || url.length() > URL) {
        throw new IntegrationFailed("Enter a whole address that begins with https://.");
      }
      outbound.check(url);
    } catch (IntegrationFailed e) {
      errors.add(new FieldError("url", "address", e.getMessage(), e.getMessage()));
    }
    if (models.isEmpty() || models.stream().anyMatch(name -> known.find(name).isEmpty())) {
      errors.add(FieldError.of("models", "choose", "Choose of whose records it is told."));
    }
    if (kinds.isEmpty()) {
      errors.add(FieldError.of("changes", "choose", "Choose created, updated or deleted."));
    }
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }
}
