[#-- @ftlvariable name="" type="dev.offshoot.render.page.ActionClass" --]
package [=appPackage].action;

[#list imports as import]
import [=import];
[/#list]

/** [=description] */
public final class [=name] implements Action {
[#list results as result]
  public static final Field [=result.name] = [=result.value];
[/#list]

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
