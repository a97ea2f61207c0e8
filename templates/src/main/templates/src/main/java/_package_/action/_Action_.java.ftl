[#-- @ftlvariable name="" type="dev.offshoot.render.page.ActionClass" --]
package [=appPackage].action;

[#list models as model]
import [=model.packageName].[=model.name];
import [=model.packageName].[=model.name]Draft;
[/#list]
import com.fasterxml.jackson.databind.JsonNode;
import [=appPackage].platform.action.Action;
import [=appPackage].platform.action.ActionContext;
import [=appPackage].platform.action.ActionDefinition;
import [=appPackage].platform.action.ActionResult;
import [=appPackage].platform.auth.Audience;
import [=appPackage].platform.integration.HttpReply;
import [=appPackage].platform.model.DataScope;
import [=appPackage].platform.model.Field;
import [=appPackage].platform.model.Option;
import [=appPackage].platform.model.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.*;
import java.util.*;

/** [=description] */
public final class [=name] implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("[=kebab]", [=label])
[#list rules as rule]
        [=rule]
[/#list]
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input([#list parameters as it][=it.type] [=it.name][#sep], [/#sep][/#list]) {
    static Input of(Values values) {
      return new Input([#list parameters as it][=it.read][#sep], [/#sep][/#list]);
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    // The body goes here.
  }

  // The members go here.
}
