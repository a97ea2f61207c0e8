/** What models are made of, and how input is held against them. */
package app.musicschoolmanager.platform.model;
