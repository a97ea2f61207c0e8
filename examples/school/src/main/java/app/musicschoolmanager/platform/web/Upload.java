package app.musicschoolmanager.platform.web;

import io.javalin.security.RouteRole;

/** Marks a route that takes a multipart form with files. */
public enum Upload implements RouteRole {
  MULTIPART
}
