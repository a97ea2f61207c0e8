package app.musicschoolmanager.platform.record.api;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.record.right.NamingRights;
import app.musicschoolmanager.platform.user.People.Person;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/**
 * {@code /api/people}: whom somebody can name in a field. Members are told ids and names,
 * administrators addresses as well; whoever has nobody to name is told of themselves alone.
 */
public record PeopleRoutes(NamingRights naming) {
  private static final int MOST = 100;

  public void register(Routes routes) {
    routes.get("/api/people", Access.SIGNED_IN, this::find);
  }

  private void find(Context ctx) {
    Caller caller = Callers.of(ctx);
    boolean admin = caller.role() == Role.ADMIN;
    String words = ctx.queryParam("search") == null ? "" : ctx.queryParam("search");
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode items = json.putArray("items");
    for (Person person : naming.of(caller).matching(words, MOST)) {
      ObjectNode item = items.addObject().put("id", person.id()).put("name", person.name());
      if (admin) {
        item.put("email", person.email());
      }
    }
    ctx.json(json);
  }
}
