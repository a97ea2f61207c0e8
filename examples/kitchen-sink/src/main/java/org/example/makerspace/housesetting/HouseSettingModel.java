package org.example.makerspace.housesetting;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.OnDelete;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.rule.FieldComparison;
import org.example.makerspace.platform.rule.FieldCondition;
import org.example.makerspace.platform.rule.RecordCheck;

/** What {@link HouseSetting} records are made of: their fields, and who may see and change them. */
public final class HouseSettingModel {
  public static final Model MODEL =
      Model.named("house-setting", "Rules of the house", "Rules of the house")
          .description("What holds for the whole house until somebody changes it.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.integer("usualPlaces", "Places of an evening")
                  .required()
                  .min("1")
                  .max("200")
                  .defaultValue("12"),
              Field.integer("opensAt", "Opens at (hour)")
                  .required()
                  .min("0")
                  .max("23")
                  .defaultValue("10"),
              Field.integer("closesAt", "Closes at (hour)")
                  .required()
                  .min("1")
                  .max("24")
                  .defaultValue("22"),
              Field.text("address", "Address on invoices").max("500"),
              Field.reference("meetingRoom", "Room for meetings", "room")
                  .onDelete(OnDelete.SET_NULL),
              Field.secret("doorCode", "Code of the door").max("40"),
              Field.file("plan", "Plan of the house"))
          .rules(
              RecordCheck.named("closes-after-opening", "The house closes after it opens.")
                  .that(FieldCondition.ofFields("closesAt", FieldComparison.MORE_THAN, "opensAt")))
          .single()
          .display("usualPlaces")
          .build();

  private HouseSettingModel() {}
}
