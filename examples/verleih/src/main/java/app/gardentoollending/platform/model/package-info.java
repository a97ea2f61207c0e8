/** What models are made of, and how input is held against them. */
package app.gardentoollending.platform.model;
