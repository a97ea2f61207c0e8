/** How lists of records open. */
package app.musicschool.platform.model.list;
