/** The states that records can take next, as pages offer them. */
package app.runninggrouplog.platform.page.state;
