/** Whether the app is well, for those who watch over it. */
package app.runninggrouplog.platform.health;
