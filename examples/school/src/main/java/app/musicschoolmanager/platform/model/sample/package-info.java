/** Values that fit what a field demands, made up to show how. */
package app.musicschoolmanager.platform.model.sample;
