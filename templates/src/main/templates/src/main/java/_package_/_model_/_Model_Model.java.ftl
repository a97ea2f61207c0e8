[#-- @ftlvariable name="" type="dev.offshoot.render.page.ModelDescription" --]
package [=place.packageName];

import [=appPackage].platform.auth.Audience;
import [=appPackage].platform.auth.Setter;
import [=appPackage].platform.model.Field;
import [=appPackage].platform.model.Model;
import [=appPackage].platform.model.OnDelete;
import [=appPackage].platform.model.Option;
import [=appPackage].platform.model.Scoping;
import [=appPackage].platform.model.Way;
import [=appPackage].platform.open.PersonalLink;
import [=appPackage].platform.open.PublicForm;
import [=appPackage].platform.open.PublicPage;
import [=appPackage].platform.rule.RecordCheck;
import [=appPackage].platform.rule.Computed;
import [=appPackage].platform.rule.Copied;
import [=appPackage].platform.rule.FieldComparison;
import [=appPackage].platform.rule.FieldCondition;
import [=appPackage].platform.rule.Frozen;
import [=appPackage].platform.rule.NoOverlap;
import [=appPackage].platform.rule.Numbering;
import [=appPackage].platform.rule.OnlyOnce;
import [=appPackage].platform.rule.Stamp;
import [=appPackage].platform.rule.Total;
import [=appPackage].platform.rule.Transitions;

/** What {@link [=place.name]} records are made of: their fields, and who may see and change them. */
public final class [=place.name]Model {
  public static final Model MODEL =
      Model.named("[=kebab]", [=label], [=labelPlural])
          .description([=description])
          .scoping(Scoping.[=scoping])
          .readableBy(Audience.[=readableBy])
          .writableBy(Audience.[=writableBy])
          .fields(
[#list fields as field]
              [=field][#sep],[/#sep]
[/#list]
          )
[#list rules as rule]
          [=rule]
[/#list]
          .build();

  private [=place.name]Model() {}
}
