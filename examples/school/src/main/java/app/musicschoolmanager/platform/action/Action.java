package app.musicschoolmanager.platform.action;

/** Something that the app can do on request: a verb of the business. */
public interface Action {

  /** What it is called, who may run it and what it needs to know. */
  ActionDefinition definition();

  /** Does it. Whatever is thrown becomes the error that the user reads. */
  ActionResult run(ActionContext context) throws Exception;
}
