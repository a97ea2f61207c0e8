[#-- @ftlvariable name="" type="dev.offshoot.render.page.IntegrationList" --]
package [=appPackage].action;

import [=appPackage].platform.integration.ConnectionType;
import [=appPackage].platform.integration.Integration;
import java.util.List;

/** The outside services that this app speaks to. */
public final class Integrations {
[#list integrations as integration]
  public static final Integration [=integration.name] = [=integration.value];

[/#list]
  public static final List<Integration> ALL =
      List.of([#list integrations as integration][=integration.name][#sep], [/#sep][/#list]);

  private Integrations() {}
}
