package app.musicschoolmanager.platform.page.account;

import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.web.Routes;

/** All pages that are about accounts. */
public final class AccountPages {
  private final Site site;

  public AccountPages(Site site) {
    this.site = site;
  }

  public void register(Routes routes) {
    new SignInPages(site).register(routes);
    new LinkPages(site).register(routes);
    new ProfilePages(site).register(routes);
    new SessionPages(site).register(routes);
    new TokenPages(site).register(routes);
    new UserPages(site).register(routes);
  }
}
