/** Values that fit what a field demands, made up to show how. */
package org.example.makerspace.platform.model.sample;
