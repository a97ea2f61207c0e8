package org.example.makerspace.guardianship;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.OnDelete;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.model.Way;

/** What {@link Guardianship} records are made of: their fields, and who may see and change them. */
public final class GuardianshipModel {
  public static final Model MODEL =
      Model.named("guardianship", "Guardianship", "Guardianships")
          .description("Who looks after which child.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("kind", "Kind").required().max("40"),
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.person("guardian", "Guardian").required())
          .visibleTo(Way.start().to("guardian"))
          .display("kind")
          .build();

  private GuardianshipModel() {}
}
