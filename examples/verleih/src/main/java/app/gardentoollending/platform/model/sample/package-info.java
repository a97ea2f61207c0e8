/** Values that fit what a field demands, made up to show how. */
package app.gardentoollending.platform.model.sample;
