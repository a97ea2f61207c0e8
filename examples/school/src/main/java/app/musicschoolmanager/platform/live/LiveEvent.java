package app.musicschoolmanager.platform.live;

import app.musicschoolmanager.platform.auth.Caller;

/** Something that happens in the app and that open pages may show. */
public interface LiveEvent {
  /** What kind of event it is, as clients tell them apart. */
  String name();

  /** What it is about; clients may listen to one subject only. */
  String subject();

  /** Whether somebody may know of it. */
  boolean isFor(Caller caller);

  /** What it tells, as JSON on one line. */
  String json();

  /** What stands for many events like this one, for those who cannot follow. */
  LiveEvent asMany();

  /** The same once it is known that somebody may know of it: alike if it tells them the same. */
  LiveEvent told();
}
