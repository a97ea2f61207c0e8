/** What the app says about itself. */
package app.runninggrouplog.platform.agent;
