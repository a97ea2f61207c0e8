package org.example.makerspace.report;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.auth.Setter;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.OnDelete;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.model.Way;
import org.example.makerspace.platform.rule.Computed;
import org.example.makerspace.platform.rule.FieldCondition;
import org.example.makerspace.platform.rule.Stamp;

/** What {@link Report} records are made of: their fields, and who may see and change them. */
public final class ReportModel {
  public static final Model MODEL =
      Model.named("report", "Report", "Reports")
          .description("How a child’s Saturday was. What hangs on the wall is there for everybody.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required().max("80"),
              Field.text("story", "Story"),
              Field.reference("child", "Child", "child").required().onDelete(OnDelete.CASCADE),
              Field.person("writer", "Written by"),
              Field.integer("words", "Words"),
              Field.flag("released", "Released").required().defaultValue("false"),
              Field.flag("onTheWall", "On the wall")
                  .required()
                  .setBy(Setter.ADMIN)
                  .defaultValue("false"))
          .rules(
              Stamp.named("written-by", "Who has written a report is noted by the app.")
                  .of("writer", Stamp.Source.CALLER),
              Computed.named("words", "The words of the story are counted.")
                  .of("words", "words(story)"))
          .visibleTo(
              Way.start().to("writer").writing(),
              Way.start()
                  .along("child", "child")
                  .against("guardianship", "child")
                  .to("guardian")
                  .when(FieldCondition.is("released", "true")),
              Way.everybody().when(FieldCondition.is("onTheWall", "true")))
          .display("title")
          .build();

  private ReportModel() {}
}
