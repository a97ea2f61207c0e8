/** How lists of records open. */
package app.musicschoolmanager.platform.model.list;
