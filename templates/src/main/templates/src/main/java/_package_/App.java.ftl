[#-- @ftlvariable name="" type="dev.offshoot.render.page.AppClass" --]
package [=packageName];

import [=packageName].action.Integrations;
[#list actions as action]
import [=packageName].action.[=action];
[/#list]
[#list models as model]
import [=model.packageName].[=model.name]Model;
[/#list]
import [=packageName].platform.AppDefinition;
import [=packageName].platform.AppType;
import [=packageName].platform.Platform;
import [=packageName].schedule.Schedules;

/** [=summary] Start here. */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named([=name])
        .description([=description])
        .language([=language])
[#list place as method, value]
        .[=method]([=value])
[/#list]
        .type(AppType.[=appType])
        .theme([=colour], [=avatar])
        .models([#list models as model][=model.name]Model.MODEL[#sep], [/#sep][/#list])
        .integrations(Integrations.ALL)
        .actions([#list actions as action]new [=action]()[#sep], [/#sep][/#list])
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.main(definition(), args);
  }
}
