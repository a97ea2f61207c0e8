package org.example.makerspace.machine;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.OnDelete;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.rule.FieldComparison;
import org.example.makerspace.platform.rule.FieldCondition;
import org.example.makerspace.platform.rule.RecordCheck;

/** What {@link Machine} records are made of: their fields, and who may see and change them. */
public final class MachineModel {
  public static final Model MODEL =
      Model.named("machine", "Machine", "Machines")
          .description("Machines of the workshop, with \"quirks\" & co.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name")
                  .required()
                  .max("120")
                  .help("As everybody calls it: 3D-Drucker „Ömmel“, <the loud one>"),
              Field.string("serial", "Serial number").pattern("[A-Z0-9][A-Z0-9-]{2,30}"),
              Field.reference("room", "Room", "room").required().onDelete(OnDelete.RESTRICT),
              Field.reference("accessoryOf", "Accessory of", "machine").onDelete(OnDelete.SET_NULL),
              Field.options(
                      "state",
                      "State",
                      new Option("ready", "Ready"),
                      new Option("broken", "Broken – don't touch!"),
                      new Option("retired", "Retired"))
                  .required()
                  .defaultValue("ready"),
              Field.date("boughtOn", "Bought on"),
              Field.money("price", "Price when new").min("0"),
              Field.datetime("servicedAt", "Last serviced at"),
              Field.flag("inductionNeeded", "Needs an induction").required().defaultValue("true"),
              Field.json(
                  "settings",
                  "Settings that have proven themselves over the years and should be kept"),
              Field.secret("controllerKey", "Key of its controller"),
              Field.file("manual", "Manual"))
          .unique("room", "name")
          .index("state", "boughtOn")
          .rules(
              RecordCheck.named("not-of-the-future", "A machine cannot be of the future.")
                  .that(
                      FieldCondition.of("boughtOn", FieldComparison.AT_MOST, "today"),
                      FieldCondition.of("servicedAt", FieldComparison.AT_MOST, "now")))
          .display("name")
          .build();

  private MachineModel() {}
}
