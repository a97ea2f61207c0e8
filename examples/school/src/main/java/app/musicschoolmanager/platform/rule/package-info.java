/** What must hold for the records of a model, whatever way they are written. */
package app.musicschoolmanager.platform.rule;
