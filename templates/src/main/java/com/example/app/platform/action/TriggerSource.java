package com.example.app.platform.action;

/** What made an action run. */
public enum TriggerSource {
  /** Somebody pressed its button. */
  PAGE,
  /** A program called it. */
  API,
  /** A schedule's turn came. */
  SCHEDULE
}
