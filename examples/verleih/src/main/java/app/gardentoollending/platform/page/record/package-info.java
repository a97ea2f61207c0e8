/** The pages of records: lists of them, one of them, and the forms that change it. */
package app.gardentoollending.platform.page.record;
