/** The files of an app that are written for people: README and settings. */
package dev.offshoot.render.project;
