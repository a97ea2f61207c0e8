package dev.offshoot.spec.rule;

import dev.offshoot.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Collects what the rules find. */
public final class Findings {
  private final List<SpecProblem> problems = new ArrayList<>();

  public void add(JsonPath at, String what, String fix) {
    SpecProblem problem = new SpecProblem(at, what, fix);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /** Whether it is there; if it isn't, that is reported. */
  public boolean present(JsonPath at, Object value, String fix) {
    if (value == null || value.equals("")) {
      add(at, "is missing", fix);
      return false;
    }
    return true;
  }

  List<SpecProblem> all() {
    return List.copyOf(problems);
  }

  /** Names that must differ from each other, whatever their case. */
  public Names distinct(String meaning) {
    return new Names(meaning);
  }

  public final class Names {
    private final String meaning;
    private final Map<String, JsonPath> seen = new HashMap<>();

    private Names(String meaning) {
      this.meaning = meaning;
    }

    /** Takes the name for the place, or reports who has it already. */
    public void take(JsonPath at, String name, String fix) {
      JsonPath first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), at);
      if (first != null && !first.equals(at)) {
        add(at, "means the same " + meaning + " (" + name + ") as " + first, fix);
      }
    }

    /** A variation of the name that nobody has taken, counted up from 2. */
    public String free(String name, UnaryOperator<String> form) {
      int number = 2;
      while (seen.containsKey(form.apply(name + number).toLowerCase(Locale.ROOT))) {
        number++;
      }
      return name + number;
    }
  }
}
