package org.example.makerspace.induction;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.OnDelete;
import org.example.makerspace.platform.model.Scoping;

/** What {@link Induction} records are made of: their fields, and who may see and change them. */
public final class InductionModel {
  public static final Model MODEL =
      Model.named("induction", "Induction", "Inductions")
          .description("Who has been shown how to use which machine; kept by administrators alone.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.email("person", "Person").required(),
              Field.reference("machine", "Machine", "machine")
                  .required()
                  .onDelete(OnDelete.CASCADE),
              Field.date("givenOn", "Given on").required(),
              Field.file("signature", "Signed form"))
          .unique("person", "machine")
          .display("person")
          .build();

  private InductionModel() {}
}
