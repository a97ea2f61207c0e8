package app.shopinventory.platform.web;

import io.javalin.security.RouteRole;

/** Marks an API route that takes a multipart form instead of JSON. */
public enum Upload implements RouteRole {
  MULTIPART
}
