package app.gardentoollending.platform.live;

import app.gardentoollending.platform.auth.Caller;

/** Something may have happened that a client was not told, and nobody knows any more what. */
record Missed() implements LiveEvent {
  @Override
  public String name() {
    return "missed";
  }

  @Override
  public String subject() {
    return null;
  }

  @Override
  public boolean isFor(Caller caller) {
    return true;
  }

  @Override
  public String json() {
    return "{}";
  }

  @Override
  public LiveEvent asMany() {
    return this;
  }

  @Override
  public LiveEvent told() {
    return this;
  }
}
