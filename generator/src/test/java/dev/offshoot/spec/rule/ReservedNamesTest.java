package dev.offshoot.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.platform.model.Validation;
import dev.offshoot.spec.name.SqlName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReservedNamesTest {
  private static final Path TEMPLATES = Path.of("../templates/src/main");

  @Test
  void what_generated_code_imports_is_no_name_for_a_model() throws IOException {
    Pattern imported = Pattern.compile("import [^;]*\\.platform\\.[a-z.]*([A-Z][A-Za-z]*);");
    assertThat(found(TEMPLATES.resolve("templates"), ".ftl", imported))
        .isNotEmpty()
        .allSatisfy(name ->
            assertThat(ReservedNames.isClass(name))
                .as(name + ": add it to reserved-class-names.txt")
                .isTrue());
  }

  @Test
  void the_tables_of_the_platform_are_no_names_for_models() throws IOException {
    Pattern created = Pattern.compile("(?i)create table ([a-z_]+)");
    assertThat(found(TEMPLATES.resolve("resources/db/migration"), "platform.sql", created))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(ReservedNames.isTable(name)).as(name).isTrue());
  }

  @Test
  void what_the_platform_keeps_by_itself_is_no_name_for_a_field() {
    assertThat(Validation.READ_ONLY)
        .allSatisfy(
            name -> assertThat(ReservedNames.isColumn(SqlName.column(name))).as(name).isTrue());
  }

  private static Stream<String> found(Path folder, String ending, Pattern pattern)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
        all.append(Files.readString(file));
      }
      return pattern.matcher(all).results().map(result -> result.group(1)).distinct();
    }
  }
}
