/** How parts of a document stand in the Java of an app. */
package dev.offshoot.render.code;
