package app.musicschoolmanager.platform.page.account;

import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Control;
import app.musicschoolmanager.platform.page.view.FormField;

/** The fields that several forms about accounts share. */
record AccountFields(Site site) {

  FormField name(String value) {
    return FormField.of("name", site.say("account.name"), Control.LINE)
        .value(value)
        .autocomplete("name");
  }

  FormField email(String value) {
    return FormField.of("email", site.say("account.email"), Control.EMAIL)
        .value(value)
        .autocomplete("username");
  }

  /** A password that somebody chooses now. */
  FormField newPassword(String field) {
    return FormField.of(field, site.say("account." + field), Control.PASSWORD)
        .help(site.say("account.password.help"))
        .autocomplete("new-password");
  }

  /** A password that somebody has chosen before. */
  FormField presentPassword(String field) {
    return FormField.of(field, site.say("account." + field), Control.PASSWORD)
        .autocomplete("current-password");
  }
}
