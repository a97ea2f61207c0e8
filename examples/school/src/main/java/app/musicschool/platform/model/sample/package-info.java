/** Values that fit what a field demands, made up to show how. */
package app.musicschool.platform.model.sample;
