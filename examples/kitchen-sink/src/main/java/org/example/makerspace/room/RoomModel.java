package org.example.makerspace.room;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Scoping;

/** What {@link Room} records are made of: their fields, and who may see and change them. */
public final class RoomModel {
  public static final Model MODEL =
      Model.named("room", "Room", "Rooms")
          .description("Where machines stand.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required().max("60").unique(),
              Field.decimal("area", "Area in m²").scale(1).min("0.1").max("9999.9"),
              Field.file("plan", "Floor plan"))
          .display("name")
          .build();

  private RoomModel() {}
}
