package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Choice;
import app.musicschoolmanager.platform.page.view.FormField.Picker;
import app.musicschoolmanager.platform.user.Acquaintances;
import app.musicschoolmanager.platform.user.People;
import app.musicschoolmanager.platform.user.People.Person;
import app.musicschoolmanager.platform.user.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Those whom somebody may choose among. Members know others by name, administrators by address too.
 */
record PeopleChoices(Site site, Caller caller, Supplier<Acquaintances> known) implements Choosable {
  static final String SOURCE = "/people/choices";

  @Override
  public String plural() {
    return site.say("picker.people");
  }

  @Override
  public boolean isReadable() {
    return true;
  }

  @Override
  public List<Choice> some(int most) {
    return find("", most);
  }

  @Override
  public List<Choice> matching(String words) {
    return find(words, References.MOST);
  }

  private List<Choice> find(String words, int most) {
    return known.get().matching(words, most).stream().map(this::choice).toList();
  }

  @Override
  public boolean has(String id) {
    return people().find(id).isPresent();
  }

  /** Whoever has an id has it from where the name stands, too. */
  @Override
  public Optional<Choice> one(String id) {
    return people().find(id).map(this::choice);
  }

  @Override
  public Picker picker() {
    String source = known.get().isEverybody() ? SOURCE : null;
    return new Picker("", source, null, site.say("picker.person"));
  }

  private Choice choice(Person person) {
    String name = isAdmin() ? person.name() + " (" + person.email() + ")" : person.name();
    return new Choice(person.id(), name);
  }

  private boolean isAdmin() {
    return caller.role() == Role.ADMIN;
  }

  private People people() {
    return site.services().people();
  }
}
