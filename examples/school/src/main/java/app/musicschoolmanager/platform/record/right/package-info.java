/** What a scope allows to be done with a model's records. */
package app.musicschoolmanager.platform.record.right;
