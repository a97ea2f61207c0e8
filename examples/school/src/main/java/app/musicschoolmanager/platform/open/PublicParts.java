package app.musicschoolmanager.platform.open;

import app.musicschoolmanager.platform.auth.Setter;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.record.sql.ListFields;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a model is open to anybody without an account. Nothing is unless it is said here, field
 * by field.
 *
 * @param page what anybody may read, or null
 * @param form what anybody may send, or null
 * @param links what whoever was given a link may do with the one record that it names
 */
public record PublicParts(PublicPage page, PublicForm form, List<PersonalLink> links) {
  /** What nobody without an account is told, or fills in. */
  private static final Set<FieldType> CLOSED =
      EnumSet.of(FieldType.SECRET, FieldType.FILE, FieldType.PERSON);

  /** Nothing, as in most models. */
  public static final PublicParts NONE = new PublicParts(null, null, List.of());

  public PublicParts {
    links = List.copyOf(links);
  }

  public boolean isEmpty() {
    return page == null && form == null && links.isEmpty();
  }

  public Optional<PersonalLink> link(String name) {
    return links.stream().filter(link -> link.name().equals(name)).findFirst();
  }

  /** Whether a field is shown to people without an account. */
  public boolean shows(String field) {
    return (page != null && page.fields().contains(field))
        || links.stream().anyMatch(link -> link.shows().contains(field));
  }

  /** Refuses parts that could not work, or would open more than they say. */
  public void check(Model model) {
    demand(isEmpty() || model.scoping() == Scoping.SHARED_DATA, "its records are not shared");
    if (page != null) {
      checkPage(model);
    }
    if (form != null) {
      checkForm(model);
    }
    Set<String> names = new HashSet<>();
    for (PersonalLink link : links) {
      demand(link.name().matches("[a-z][a-z0-9_-]*"), link.name() + " is no name of a link");
      demand(names.add(link.name()), "two links are named " + link.name());
      link.check(model);
    }
  }

  private void checkPage(Model model) {
    demand(!page.fields().isEmpty(), "the page shows nothing");
    page.fields().forEach(name -> shown(model, name));
    page.when().forEach(condition -> condition.checkStored(model.fields()));
    String order = page.orderedBy();
    boolean sorted = order.isEmpty() || ListFields.isOrdered(known(model, order));
    demand(order.isEmpty() || page.fields().contains(order), order + " is not shown");
    demand(sorted, "nothing is ordered by " + order);
  }

  private void checkForm(Model model) {
    demand(!form.fields().isEmpty(), "the form asks for nothing");
    for (String name : form.fields()) {
      Field field = shown(model, name);
      demand(!model.isDerived(field), name + " is filled in by the app");
      demand(field.setBy() == Setter.ANYBODY, name + " is set by others");
    }
    for (Field field : model.fields()) {
      boolean filled = form.fields().contains(field.name()) || field.initialValue() != null;
      demand(filled || !field.isRequired(), field.name() + " is required and never filled in");
    }
  }

  /** A field that can be told to people who are not known. */
  static Field shown(Model model, String name) {
    Field field = known(model, name);
    demand(!CLOSED.contains(field.type()), name + " is a " + field.type());
    return field;
  }

  static Field known(Model model, String name) {
    return model.field(name).orElseThrow(() -> new IllegalArgumentException(name + " is no field"));
  }

  static void demand(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
