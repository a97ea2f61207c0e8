/** The files around the sources of an app: its build, README, settings, guide. */
package dev.offshoot.render.project;
