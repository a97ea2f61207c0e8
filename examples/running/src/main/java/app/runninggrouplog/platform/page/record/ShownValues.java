package app.runninggrouplog.platform.page.record;

import app.runninggrouplog.platform.auth.Caller;
import app.runninggrouplog.platform.file.StoredFile;
import app.runninggrouplog.platform.model.Entry;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.FieldType;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.model.Option;
import app.runninggrouplog.platform.model.Scope;
import app.runninggrouplog.platform.page.site.Site;
import app.runninggrouplog.platform.page.text.Language;
import app.runninggrouplog.platform.page.text.Shortened;
import app.runninggrouplog.platform.page.view.Fact;
import app.runninggrouplog.platform.user.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Values as people read them, for one reader. */
public final class ShownValues {
  private static final int TONES = 8;
  private static final int LONGEST_TITLE = 500;
  private static final String NOTHING = "—";

  private final Site site;
  private final Caller reader;
  private final Map<String, String> titles = new HashMap<>();

  public ShownValues(Site site, Caller reader) {
    this.site = site;
    this.reader = reader;
  }

  /** The value as a text; empty if there is none. */
  public String text(Field field, Object value) {
    return value == null ? "" : named(field, value);
  }

  private String named(Field field, Object value) {
    String id = value.toString();
    return switch (field.type()) {
      case REFERENCE -> remembered(id, it -> target(field, it).orElse(NOTHING));
      case PERSON -> remembered(id, this::person);
      case FILE -> site.services().records().files().find(id).map(this::file).orElse(NOTHING);
      default -> new Language(site.messages(), site.formats()).text(field, value);
    };
  }

  /** Titles lead to titles, where a record is called after another; in a circle, to nothing. */
  private String remembered(String id, UnaryOperator<String> title) {
    String known = titles.putIfAbsent(id, NOTHING);
    if (known == null) {
      known = title.apply(id);
      titles.put(id, known);
    }
    return known;
  }

  private String person(String id) {
    String known = id.equals(Field.CALLER) ? reader.userId() : id;
    return site.services().people().find(known).map(People.Person::name).orElse(NOTHING);
  }

  private Optional<String> target(Field field, String id) {
    Model target = site.services().records().models().get(field.target());
    return Scope.of(reader).mayRead(target)
        ? site.services().records().records(target, reader).find(id).map(e -> title(target, e))
        : Optional.empty();
  }

  private Fact file(Field field, String text, String href, String id) {
    boolean picture =
        site.services().records().files().find(id).filter(StoredFile::isPicture).isPresent();
    return picture
        ? Fact.picture(field.label(), text, href, href + "?view")
        : Fact.link(field.label(), text, href);
  }

  private String file(StoredFile file) {
    return file.name() + " (" + site.formats().size(file.size()) + ")";
  }

  /** What a record is called. Of a long text its beginning has to do. */
  public String title(Model model, Entry entry) {
    if (model.single()) {
      return model.label();
    }
    String title = text(model.displayField(), entry.values().get(model.display()));
    return title.isBlank() ? model.label() + " " + entry.id() : Shortened.to(LONGEST_TITLE, title);
  }

  /** An option has the same calm colour on every page and on every day. */
  public static int tone(Field field, Object value) {
    List<String> values = field.options().stream().map(Option::value).toList();
    return Math.max(0, values.indexOf(value.toString())) % TONES;
  }

  /** A field of a record with its value, and a link where it leads somewhere. */
  public Fact fact(Model model, Entry entry, Field field) {
    Object value = entry.values().get(field.name());
    String text = text(field, value);
    if (field.type() == FieldType.SECRET) {
      return Fact.of(field.label(), site.say("value.secret"));
    }
    if (value == null) {
      return Fact.of(field.label(), "");
    }
    String path = "/models/" + model.name() + "/" + entry.id();
    return switch (field.type()) {
      case JSON -> Fact.code(field.label(), text);
      case ENUM -> Fact.choice(field.label(), text, tone(field, value));
      case URL -> Fact.link(field.label(), text, text);
      case EMAIL -> Fact.link(field.label(), text, "mailto:" + text);
      case REFERENCE ->
          text.equals("—")
              ? Fact.of(field.label(), text)
              : Fact.link(field.label(), text, "/models/" + field.target() + "/" + value);
      case FILE -> file(field, text, "/api" + path + "/files/" + field.name(), value.toString());
      default -> Fact.of(field.label(), text);
    };
  }
}
