package dev.offshoot.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.action.Integrations;
import com.example.app.platform.AppDefinition;
import com.example.app.platform.Platform;
import com.example.app.platform.RunningApp;
import com.example.app.platform.action.Action;
import com.example.app.platform.action.ActionContext;
import com.example.app.platform.action.ActionDefinition;
import com.example.app.platform.action.ActionResult;
import com.example.app.platform.auth.Audience;
import com.example.app.platform.config.Config;
import com.example.app.platform.integration.Outbound;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Scoping;
import com.example.app.platform.open.PersonalLink;
import com.example.app.platform.open.PublicForm;
import com.example.app.platform.open.PublicPage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the browser walks is what an app has: a page that comes must not be forgotten there. */
class WalkedPagesTest {
  private static final Path LIST = Path.of("examples/browser/src/test/resources/pages.txt");

  /** Whatever brings pages with it. */
  private static AppDefinition whole() {
    Model model =
        Model.named("entry", "Entry", "Entries")
            .scoping(Scoping.SHARED_DATA)
            .readableBy(Audience.ADMIN)
            .writableBy(Audience.ADMIN)
            .fields(
                Field.string("name", "Name").required(),
                Field.flag("seen", "Seen"),
                Field.person("writer", "Writer"))
            .openPage(PublicPage.of("name"))
            .openForm(PublicForm.of("name"))
            .openLinks(PersonalLink.named("see", "See").sets("seen", "true"))
            .display("name")
            .build();
    return AppDefinition.named("Whole")
        .models(model)
        .integrations(Integrations.ALL)
        .actions(new Greet())
        .build();
  }

  /** Only where there is something to start, services can start it. */
  private static final class Greet implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("greet", "Greet").build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      return ActionResult.of("Hello");
    }
  }

  @Test
  void the_walk_knows_every_page_of_an_app(@TempDir Path data) {
    Config config =
        Config.of(
            Map.of(
                "PORT",
                "0",
                "DATA_DIR",
                data.toString(),
                "SESSION_KEY",
                key(1),
                "DATA_KEY",
                key(2),
                "TIME_ZONE",
                "UTC"));
    Outbound outbound = Outbound.loopbackOnly(Duration.ofSeconds(1));
    try (RunningApp app = Platform.open(whole(), config, Clock.systemUTC(), outbound)) {
      Set<String> pages =
          app.routes().stream()
              .filter(route -> route.method().equals("GET"))
              .map(route -> route.path())
              .filter(path -> !path.startsWith("/api") && !path.contains("."))
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(pages).containsExactlyElementsOf(listed());
    }
  }

  private static List<String> listed() {
    return Sources.read(Sources.ROOT.resolve(LIST))
        .lines()
        .filter(line -> line.startsWith("/"))
        .map(line -> line.split(" ")[0])
        .sorted()
        .toList();
  }

  private static String key(int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
